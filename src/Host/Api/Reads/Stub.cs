namespace LabelHub.Host.Api.Reads;
internal static class Stub { public static void MapReads(this RouteGroupBuilder api) { } }
