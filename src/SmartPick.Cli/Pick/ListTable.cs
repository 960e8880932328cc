using System.Globalization;
using SmartPick.Cli.Output;
using SmartPick.Engine.Catalog;
using SmartPick.Engine.Chances;
using SmartPick.Engine.Picking;
using SmartPick.Engine.Statistics;
using SmartPick.Reference.Importing;
using Spectre.Console;

namespace SmartPick.Cli.Pick;

/// <summary>The list itself: program, signal, chances, cost, and under each program why it is in.</summary>
internal sealed class ListTable(
    ListAdvice advice,
    UserOverlay imports,
    Page page,
    SourceIndex sources
)
{
    private const int ReasonsShown = 2;

    // What is unknown at most programs is said in a line under the totals and marks no row.
    private readonly IReadOnlySet<string> _folded = UnknownFacts.Folded(advice.Programs);
    private const string ThinFlag = "evidence-thin";

    /// <summary>Writes the list and where the signals go.</summary>
    public void Write()
    {
        page.Heading("The list, in your order of value");
        page.Write(page.IsWide ? WideTable() : NarrowTable());
        page.Paragraph(
            "Interview: with the signal advised; without: with no signal. Match: at this program, on this list. Value: to you, 0 to 100. Points are of the chance of an interview, or, marked m, of being taken once interviewed; ~ marks an effect assumed rather than measured. Intervals are 90%.",
            Page.Quiet
        );
        WriteSignals();
    }

    private Table WideTable()
    {
        var table = Page.Table(
            ("#", Justify.Right),
            ("program, and why it is in", Justify.Left),
            ("signal", Justify.Left),
            ("interview", Justify.Right),
            ("without", Justify.Right),
            ("match", Justify.Right),
            ("value", Justify.Right),
            ("cost", Justify.Right)
        );
        for (var column = 2; column < 8; column++)
        {
            table.Columns[column].NoWrap = true;
        }

        foreach (var (number, program) in Numbered())
        {
            table.AddRow(
                new Text(number),
                ProgramCell(program),
                new Text(Wording.Signal(program.Tier)),
                new Text(
                    program.EvidenceIsThin
                        ? $"{Wording.PercentRange(program.Interview)}%\nevidence is thin"
                        : Wording.Percent(program.Interview)
                ),
                new Text(Short(program.InterviewWithoutSignal, program.EvidenceIsThin)),
                new Text(Short(program.MatchHere, program.EvidenceIsThin)),
                new Text(program.Value.ToString("0", CultureInfo.InvariantCulture)),
                new Text(program.Cost.ToString())
            );
        }

        return table;
    }

    // A column of figures has no room for more than the interval where no single number can be given.
    private static string Short(Estimate chance, bool isThin) =>
        isThin ? Wording.PercentRange(chance) + "%" : Wording.Percent(chance.Value);

    private Table NarrowTable()
    {
        var table = Page.Table(
            ("#", Justify.Right),
            ("program", Justify.Left),
            ("signal", Justify.Left),
            ("interview", Justify.Right),
            ("match", Justify.Right)
        );
        for (var column = 2; column < 5; column++)
        {
            table.Columns[column].NoWrap = true;
        }

        foreach (var (number, program) in Numbered())
        {
            table.AddRow(
                new Text(number),
                ProgramCell(program),
                new Text(Wording.Signal(program.Tier)),
                new Text(Short(program.Interview, program.EvidenceIsThin)),
                new Text(Short(program.MatchHere, program.EvidenceIsThin))
            );
        }

        return table;
    }

    private IEnumerable<(string Number, AdvisedProgram Program)> Numbered() =>
        advice.Programs.Select(
            (program, index) => ((index + 1).ToString(CultureInfo.InvariantCulture), program)
        );

    private Rows ProgramCell(AdvisedProgram program)
    {
        var place = program.Program;
        List<string> marks =
        [
            $"{place.City}, {place.State}",
            place.Code.Digits,
            Wording.Label(program.Label),
            .. program.IsParallel ? [place.Specialty] : Array.Empty<string>(),
            .. program
                .Flags.Where(flag =>
                    (!page.IsWide || flag is not ThinFlag) && !_folded.Contains(flag)
                )
                .Select(FlagWords),
        ];
        return new Rows([
            new Text(place.Name, Page.Strong),
            new Text(string.Join(" · ", marks)),
            .. program.Warning is { } warning
                ? [new Text("warning: " + warning)]
                : Array.Empty<Text>(),
            new Text(
                string.Join(
                    "; ",
                    program
                        .Reasons.Take(ReasonsShown)
                        .Concat(
                            program
                                .Reasons.Skip(ReasonsShown)
                                .Where(reason => reason.Points.Value < 0)
                        )
                        .Select(reason => Reason(reason, program.EvidenceIsThin))
                ),
                Page.Quiet
            ),
            .. imports
                .Of(place.Code, advice.Request.Applicant)
                .Select(line => new Text("yours: " + line, Page.Quiet)),
        ]);
    }

    private static string FlagWords(string flag) =>
        flag switch
        {
            ThinFlag => "evidence is thin",
            "verify-visa" => "ask about the visa before paying",
            "verify-comlex" => "ask whether COMLEX alone will do",
            "step3-for-h1b" => "may ask Step 3 for an H-1B",
            "override" => "you let it in",
            "soft-requirement" => "a stated requirement is not met",
            _ => flag.Replace('-', ' '),
        };

    private string Reason(Contribution reason, bool isThin) =>
        $"{reason.Label} {(reason.Status is EffectStatus.Assumed ? "~" : string.Empty)}{(isThin ? Wording.Points(reason.Points, true) : Wording.Points(reason.Points.Value))}{(reason.Stage is ContributionStage.Match ? " m" : string.Empty)} {sources.Mark(reason.SourceId)}".TrimEnd();

    private void WriteSignals()
    {
        var signalled = advice.Programs.Where(program => program.Tier is not SignalTier.None);
        foreach (
            var tier in signalled
                .GroupBy(program => (program.Program.Specialty, program.Tier))
                .OrderBy(group => group.First().IsParallel)
                .ThenByDescending(group => group.Key.Tier)
        )
        {
            page.Item(
                string.Create(
                    CultureInfo.InvariantCulture,
                    $"{Wording.Signal(tier.Key.Tier)} ({tier.Count()}):"
                ),
                string.Join("; ", tier.Select(program => program.Program.Name))
            );
        }

        if (advice.Stability is { } stability)
        {
            page.Paragraph(stability.Note);
        }
    }
}
