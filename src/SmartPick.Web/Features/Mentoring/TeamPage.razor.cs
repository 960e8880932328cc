using System.Globalization;
using SmartPick.Engine.Mentorship.Gratitude;
using SmartPick.Engine.Mentorship.Rules;
using SmartPick.Platform.Gratitude;
using SmartPick.Platform.Team;
using SmartPick.Reference.Mentorship;

namespace SmartPick.Web.Features.Mentoring;

/// <summary>The people around a mentee: needs by people, parts, and how much rests on one.</summary>
public sealed partial class TeamPage
{
    private TeamView? Team { get; set; }

    private AdvocacyTimeline? Spoken { get; set; }

    /// <inheritdoc/>
    protected override async Task ReadAsync()
    {
        Team = await new ReadTeam(Db, Rules, Data!.Mentoring.Vocabulary).DoAsync(Who, Cancellation);
        Spoken = await new Advocacy(
            Db,
            Time,
            Rules,
            MatchWeekDays.Of(Data.SeasonBasis.Dates)
        ).ReadAsync(Who, Cancellation);
    }

    private string NeedName(string need) =>
        Data!.Mentoring.Vocabulary.FindNeed(need)?.Label ?? need;

    private string KindName(string? kind) =>
        kind is null ? "spoke for you" : MentorshipWords.NameOf(Rules.Words.Advocacy, kind);

    private static string PartName(TeamPart part) =>
        part switch
        {
            TeamPart.SpecialtyFaculty => "faculty of your specialty, for research and letters",
            TeamPart.NearPeer => "a near-peer, for the Match and day-to-day questions",
            _ => "a generalist, for the long view and work and life",
        };

    private static string Share(double? share) =>
        share is { } known
            ? string.Create(CultureInfo.InvariantCulture, $"{100 * known:0}% on one")
            : "nothing counted yet";
}
