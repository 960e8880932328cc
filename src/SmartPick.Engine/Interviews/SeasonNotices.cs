using System.Globalization;
using SmartPick.Engine.Catalog;
using SmartPick.Engine.Picking;

namespace SmartPick.Engine.Interviews;

/// <summary>What the reader must know of a season's figures.</summary>
internal static class SeasonNotices
{
    /// <summary>The notices, most important first.</summary>
    public static IReadOnlyList<Notice> Of(SeasonCase season, EffectiveDraws draws)
    {
        var notices = new List<Notice>(draws.Notices(season.Basis.Rules));
        if (season.Members.Length == 0)
        {
            notices.Add(
                new Notice(
                    NoticeLevel.Important,
                    "Nothing is sent by this day, so there is no chance to follow yet and the figures of one are 0; the list says what its applications would come to.",
                    null
                )
            );
        }

        notices.AddRange(DaysThatDisagree(season));
        notices.AddRange(Silence(season));

        if (
            season.Applications.Any(application => application.State is ApplicationState.Waitlisted)
        )
        {
            notices.Add(
                new Notice(
                    NoticeLevel.Information,
                    Say(
                        $"A place on a waitlist is taken to become an interview in {100 * season.Basis.Rules.WaitlistInvited:0} of 100 cases: an assumption, no figure is published."
                    ),
                    season.Basis.Rules.SourceId
                )
            );
        }

        foreach (
            var specialty in season.Question.Specialties.Where(one =>
                one.MatchSystem is not MatchSystem.Nrmp
            )
        )
        {
            notices.Add(
                new Notice(
                    NoticeLevel.Important,
                    $"{specialty.Name} is decided in a match of its own, earlier than the NRMP's: the dates shown here are the NRMP's. Take its own dates from its own page.",
                    null
                )
            );
        }

        if (season.Request.Question.Applicant.Preferences.StatedDivisions is null)
        {
            notices.Add(
                new Notice(
                    NoticeLevel.Check,
                    "The profile does not say which census divisions you stated in the geographic preferences section; none is taken to be stated. A list is made for the divisions it advises, so its chance may stand higher.",
                    null
                )
            );
        }

        return notices;
    }

    private static IEnumerable<Notice> DaysThatDisagree(SeasonCase season)
    {
        foreach (var application in season.Request.Applications)
        {
            if (
                application.FirstOf(ApplicationEventKind.Applied) is { } sent
                && application.FirstWord is { } word
                && word < sent
            )
            {
                yield return new Notice(
                    NoticeLevel.Check,
                    Say(
                        $"{season.Question.Catalog.Find(application.Program)!.Name} was heard of on {word:d MMMM yyyy}, before the day on which the application is said to have been sent ({sent:d MMMM yyyy}). It is taken as sent in time; mend the day that is wrong."
                    ),
                    null
                );
            }
        }
    }

    private static IEnumerable<Notice> Silence(SeasonCase season)
    {
        if (season.Request.HeardUntil is not { } until)
        {
            yield return new Notice(
                NoticeLevel.Important,
                "Nothing is concluded from silence: it was not said up to which day everything heard is entered. Programs without news count as if their answer were still to come.",
                null
            );
            yield break;
        }

        foreach (var specialty in season.Question.Specialties)
        {
            var curve = season.Basis.Timing.CurveOf(specialty.Name);
            var share = season.Basis.Timing.Share(specialty.Name, until);
            yield return new Notice(
                NoticeLevel.Information,
                Say(
                    $"Silence until {until:d MMMM yyyy} is read by the date: about {100 * share:0} of 100 invitations in {specialty.Name} are taken to be out by then ({curve.Provenance.Confidence})."
                ),
                curve.Provenance.SourceId
            );
        }
    }

    private static string Say(FormattableString text) =>
        text.ToString(CultureInfo.InvariantCulture);
}
