namespace LabelHub.Host.Outgoing;

/// <summary>Which addresses may be reached that nobody with an admin's hand on a connection named.</summary>
internal sealed class OutgoingSettings
{
    /// <summary>Whether addresses of private networks and of this machine may be: <c>LABELHUB__OUTGOING__ALLOWPRIVATE=true</c>.</summary>
    public bool AllowPrivate { get; set; }
}
