using System.Globalization;
using SmartPick.Engine.Interviews;
using SmartPick.Engine.Picking;

namespace SmartPick.Engine.RankLists;

/// <summary>
/// What to look at again of the interviews behind a list. What holds of several programs alike is said once, with their names;
/// what is said of one stands at its rank.
/// </summary>
internal sealed class InterviewWarnings(RankAdvice advice)
{
    private const int Named = 3;

    public IEnumerable<RankWarning> Write() =>
        [
            .. GaveBack(),
            .. Group(
                RankWarningKind.NotInterviewed,
                NoticeLevel.Check,
                Known(program =>
                    !program.IsInterviewed
                    && program.State
                        is not (
                            ApplicationState.Declined
                            or ApplicationState.Withdrawn
                            or ApplicationState.Rejected
                        )
                ),
                "As far as you have entered, this program did not interview you: programs rank those they interviewed, so the chance counts as 0. It costs nothing but its place in the fee.",
                "did not interview you as far as you have entered: programs rank those they interviewed, so the chance at each counts as 0. They cost nothing but their place in the fee."
            ),
            .. Assumed(),
            .. Group(
                RankWarningKind.InterviewToCome,
                NoticeLevel.Information,
                Known(program =>
                    program
                        is {
                            IsInterviewed: true,
                            IsInterviewAssumed: false,
                            State: ApplicationState.Invited or ApplicationState.Scheduled
                        }
                ),
                "The interview is still to come; the chance takes it as held.",
                "still have their interview to come; the chances take it as held."
            ),
            .. Missing(),
        ];

    private IEnumerable<RankWarning> GaveBack() =>
        Known(program =>
                program.State
                    is ApplicationState.Declined
                        or ApplicationState.Withdrawn
                        or ApplicationState.Rejected
                && !program.IsInterviewed
            )
            .Select(program => new RankWarning(
                RankWarningKind.NotInterviewed,
                NoticeLevel.Check,
                program.Program.Code,
                program.State is ApplicationState.Rejected
                    ? "The program said no: it will hardly rank you, and the chance counts as 0."
                    : "You declined or withdrew here: the program will hardly rank you, and the chance counts as 0.",
                null
            ));

    // Where all interviews are taken for granted it stands directly under the chance.
    private IEnumerable<RankWarning> Assumed() =>
        advice.Totals.Interviews.AreAllAssumed
            ? []
            : Group(
                RankWarningKind.InterviewAssumed,
                NoticeLevel.Check,
                Known(program => program.IsInterviewAssumed),
                "No interview is entered here; it counts as held, since you rank the program. If there was none, enter what you heard under Applications.",
                "have no interview entered and count as having held one, since you rank them. If there was none, enter what you heard under Applications."
            );

    /// <summary>Programs that interviewed and are not ranked; of an empty list there is nothing to look at again.</summary>
    private IEnumerable<RankWarning> Missing()
    {
        MissingProgram[] missing =
        [
            .. advice
                .Missing.Where(one => !one.IsUnacceptable)
                .OrderByDescending(one => one.Gain.Value),
        ];
        if (missing.Length == 0 || advice.Programs.Count == 0)
        {
            yield break;
        }

        var first = missing[0];
        yield return missing.Length == 1
            ? new RankWarning(
                RankWarningKind.InterviewedMissing,
                NoticeLevel.Check,
                first.Program.Code,
                Say(
                    $"{first.Program.Name} interviewed you and is not ranked: at rank {first.Rank} it would add {Gain(first)} to P(match). Leave it out only if you would rather not match than train there."
                ),
                null
            )
            : new RankWarning(
                RankWarningKind.InterviewedMissing,
                NoticeLevel.Check,
                null,
                Say(
                    $"{missing.Length} programs interviewed you and are not ranked: {Names([.. missing.Select(one => one.Program.Name)])}. {first.Program.Name} alone would add {Gain(first)} to P(match). Leave one out only if you would rather not match than train there."
                ),
                null
            );
    }

    private RankedProgram[] Known(Func<RankedProgram, bool> holds) =>
        [.. advice.Programs.Where(program => program.HasChance && holds(program))];

    private static IEnumerable<RankWarning> Group(
        RankWarningKind kind,
        NoticeLevel level,
        RankedProgram[] programs,
        string one,
        string several
    ) =>
        programs.Length switch
        {
            0 => [],
            1 => [new RankWarning(kind, level, programs[0].Program.Code, one, null)],
            var count =>
            [
                new RankWarning(
                    kind,
                    level,
                    null,
                    Say(
                        $"{count} programs {several} These are {Names([.. programs.Select(program => program.Program.Name)])}."
                    ),
                    null
                ),
            ],
        };

    private static string Names(string[] names) =>
        names.Length <= Named
            ? string.Join(", ", names[..^1]) + " and " + names[^1]
            : string.Join(", ", names[..Named]) + Say($" and {names.Length - Named} more");

    private string Gain(MissingProgram missing) =>
        RankPoints.Of(missing.Gain, advice.Totals.EvidenceIsThin);

    private static string Say(FormattableString text) =>
        text.ToString(CultureInfo.InvariantCulture);
}
