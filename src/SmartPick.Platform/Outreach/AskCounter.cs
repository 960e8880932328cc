using SmartPick.Platform.Storage;

namespace SmartPick.Platform.Outreach;

/// <summary>
/// Counts the asks that a person made or got. Whoever asks changes the counts of both in the same write, so that of two asks at one moment the second sees the first: the ceiling and the
/// mentor's places hold however many ask at once.
/// </summary>
internal sealed class AskCounter : IVersioned
{
    public Guid PersonId { get; init; }

    public int Asks { get; set; }

    public int Version { get; set; }
}
