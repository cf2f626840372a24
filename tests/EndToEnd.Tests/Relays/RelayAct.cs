namespace LabelHub.EndToEnd.Tests.Relays;

/// <summary>What becomes of a call on its way.</summary>
internal enum RelayAct
{
    Forward,

    /// <summary>Answered 503, not forwarded.</summary>
    Refuse,

    /// <summary>The caller dies before anything is forwarded.</summary>
    KillBefore,

    /// <summary>Forwarded and answered; the caller dies before it has the answer.</summary>
    KillAfter,

    /// <summary>Forwarded and answered; the caller dies when it has half of the answer.</summary>
    KillAmid,
}
