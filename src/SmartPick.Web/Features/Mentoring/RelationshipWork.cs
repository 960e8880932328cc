using SmartPick.Engine.Mentorship.Meetings;
using SmartPick.Platform.Meetings;

namespace SmartPick.Web.Features.Mentoring;

/// <summary>What goes on in a relationship, as its page shows it.</summary>
/// <param name="Pair">Meetings, tasks, messages.</param>
/// <param name="Zone">The reader's time zone; empty when they have not said.</param>
/// <param name="Preferred">The agreed way to be in touch; null for none.</param>
internal sealed record RelationshipWork(PairWork Pair, string Zone, string? Preferred)
{
    public IReadOnlyList<Meeting> Meetings => Pair.Meetings;

    public IReadOnlyList<MeetingTask> Tasks => Pair.Tasks;

    public IReadOnlyList<MessageLine> Messages => Pair.Messages;

    public DateOnly Today => Pair.Today;
}
