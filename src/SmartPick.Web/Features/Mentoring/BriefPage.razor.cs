using Microsoft.EntityFrameworkCore;
using SmartPick.Engine.Mentorship;
using SmartPick.Engine.Mentorship.Gratitude;
using SmartPick.Engine.Mentorship.Health;
using SmartPick.Platform.Gratitude;
using SmartPick.Platform.Health;
using SmartPick.Platform.Meetings;
using SmartPick.Platform.Mentorship;
using SmartPick.Platform.People;
using SmartPick.Platform.Team;
using SmartPick.Reference.Mentorship;

namespace SmartPick.Web.Features.Mentoring;

/// <summary>What a mentor reads between two cases: whom they meet next, with what, and what they have taken on.</summary>
public sealed partial class BriefPage
{
    private const int UsualDays = 365;

    private IReadOnlyList<MentorBrief> Briefs { get; set; } = [];

    private int Waiting { get; set; }

    private string Name { get; set; } = string.Empty;

    private HoursCertificate? Hours { get; set; }

    private Reliability? Reliability { get; set; }

    private DateOnly From => DayOf("from") ?? Today.AddDays(-UsualDays);

    /// <summary>The log counts days in UTC, where it may be tomorrow already.</summary>
    private DateOnly To =>
        DayOf("to")
        ?? DateOnly.FromDateTime(
            new[] { Today.ToDateTime(TimeOnly.MinValue), Time.GetUtcNow().UtcDateTime }.Max()
        );

    /// <inheritdoc/>
    protected override async Task PostAsync()
    {
        switch (Command)
        {
            case "done":
                Tell(
                    await new CloseTask(Db, Time).DoAsync(Who, Subject, true, Cancellation),
                    "Done."
                );
                break;
            case "spoke":
                Tell(
                    await new Advocacy(
                        Db,
                        Time,
                        Rules,
                        MatchWeekDays.Of(Data!.SeasonBasis.Dates)
                    ).DoAsync(
                        Who,
                        Subject,
                        OrNull($"kind-{Subject}"),
                        OrNull($"where-{Subject}"),
                        DayOf($"next-{Subject}"),
                        Cancellation
                    ),
                    "Written down. Your mentee sees it."
                );
                break;
            default:
                break;
        }
    }

    /// <inheritdoc/>
    protected override async Task ReadAsync()
    {
        await ReadZoneAsync();
        Briefs = await new ReadBrief(Db, Time, Rules).DoAsync(Who, Cancellation);
        Waiting = await new ReadBrief(Db, Time, Rules).WaitingAsync(Who, Cancellation);
        Hours = await new ReadHours(Db).DoAsync(Who, From, To, Cancellation);
        Reliability = await new ReadReliability(Db, Rules).DoAsync(Who.PersonId, Cancellation);
        Name = await Db.Set<Person>()
            .Where(person => person.Id == Who.PersonId)
            .Select(person => person.Name)
            .SingleAsync(Cancellation);
    }
}
