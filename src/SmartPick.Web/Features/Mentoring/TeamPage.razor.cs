using System.Globalization;
using SmartPick.Engine.Mentors;
using SmartPick.Engine.Mentorship.Gratitude;
using SmartPick.Engine.Mentorship.Rules;
using SmartPick.Engine.Mentorship.Team;
using SmartPick.Platform.Gratitude;
using SmartPick.Platform.Team;
using SmartPick.Platform.Writers;
using SmartPick.Reference.Mentorship;

namespace SmartPick.Web.Features.Mentoring;

/// <summary>The people around a mentee: needs by people, parts, and how much rests on one.</summary>
public sealed partial class TeamPage
{
    private TeamView? Team { get; set; }

    private IReadOnlyList<WriterLine> Writers { get; set; } = [];

    private AdvocacyTimeline? Spoken { get; set; }

    /// <inheritdoc/>
    protected override async Task ReadAsync()
    {
        Team = await new ReadTeam(Db, Rules, Data!.Mentoring.Vocabulary).DoAsync(Who, Cancellation);
        Writers = await new ReadWriters(Db).DoAsync(Who, Cancellation);
        Spoken = await new Advocacy(
            Db,
            Time,
            Rules,
            MatchWeekDays.Of(Data.SeasonBasis.Dates)
        ).ReadAsync(Who, Cancellation);
    }

    private string SeenText(PossibleWriter writer) =>
        writer.Seen.Count == 0
            ? "you have not noted yet where they saw you work"
            : string.Create(
                CultureInfo.InvariantCulture,
                $"{string.Join(", ", writer.Seen.Select(one => one.Context).Distinct(StringComparer.Ordinal).Select(ContextName))}; {writer.Days} {(writer.Days == 1 ? "day" : "days")}, last on {MentoringWords.Day(writer.Last!.Value)}"
            );

    private string ContextName(string context) =>
        MentorshipWords.NameOf(Rules.Words.Contexts, context).ToLowerInvariant();

    private string NeedName(string need) =>
        Data!.Mentoring.Vocabulary.FindNeed(need)?.Label ?? need;

    private string KindName(string? kind) =>
        kind is null ? "spoke for you" : MentorshipWords.NameOf(Rules.Words.Advocacy, kind);

    /// <summary>What the search begins with, as its buttons say it.</summary>
    private string SearchFor(NextRole next) =>
        next.Role switch
        {
            TeamRole.SpecialtyFaculty => $"{next.Need}::{Team!.Specialty}:past-training",
            TeamRole.NearPeer => $"{next.Need}:::near-peer",
            _ => $"{next.Need}:::past-training",
        };

    private static TeamRole RoleOf(TeamPart part) =>
        part switch
        {
            TeamPart.SpecialtyFaculty => TeamRole.SpecialtyFaculty,
            TeamPart.NearPeer => TeamRole.NearPeer,
            _ => TeamRole.Generalist,
        };

    private static string RoleName(TeamRole role) =>
        role switch
        {
            TeamRole.SpecialtyFaculty => "faculty of your specialty",
            TeamRole.NearPeer => "a near-peer, at least one stage ahead of you",
            _ => "a generalist, past training and of any specialty",
        };

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
