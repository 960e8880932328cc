using SmartPick.Engine.Applicants;
using SmartPick.Engine.Catalog;
using SmartPick.Engine.Market;
using SmartPick.Reference.Profiles;

namespace SmartPick.Reference.Market;

/// <summary>Reads a scenario, version 1 (<c>docs/market.md</c>): what changes of the season, or everything wrong with the file at once.</summary>
public static class ScenarioFile
{
    /// <summary>Reads a scenario.</summary>
    /// <param name="stream">The file; read up to 1 MB and not closed.</param>
    /// <param name="fileName">The file as the user named it; "-" for standard input.</param>
    /// <param name="catalog">Knows the specialties that a scenario may name.</param>
    /// <returns>The scenario, or every problem in file order, each with its line and JSON path.</returns>
    public static Reading<Scenario> Read(Stream stream, string fileName, ProgramCatalog catalog)
    {
        var (json, problem) = DocumentBytes.Take(stream, fileName, ScenarioShape.Kind);
        if (json is null)
        {
            return new Reading<Scenario>(null, [problem!]);
        }

        var (root, syntax) = LocatedJsonParser.Parse(fileName, json, ScenarioShape.Kind);
        if (root is null)
        {
            return new Reading<Scenario>(null, InFileOrder(syntax));
        }

        var check = new ShapeCheck(fileName, catalog);
        check.Check(root, ScenarioShape.Root);
        var form = new CheckedForm(root, check.Bad);
        var rules = new ScenarioRules(fileName, form, check.Bad).Check();
        List<(long Offset, Problem Problem)> problems = [.. syntax, .. check.Problems, .. rules];
        return problems.Count > 0
            ? new Reading<Scenario>(null, InFileOrder(problems))
            : new Reading<Scenario>(Build(form, check.Bad), []);
    }

    private static IReadOnlyList<Problem> InFileOrder(
        IEnumerable<(long Offset, Problem Problem)> problems
    ) => [.. problems.OrderBy(entry => entry.Offset).Select(entry => entry.Problem)];

    private static Scenario Build(CheckedForm form, IReadOnlySet<LocatedValue> bad)
    {
        var asItIs = Scenario.AsItIs;
        return new Scenario(
            form.Text("name")!,
            form.Text("note") ?? asItIs.Note,
            [
                .. Rules("signals")
                    .Select(rule => new SignalScenario(
                        rule.Text("specialty"),
                        rule.Whole("gold") ?? 0,
                        rule.Whole("silver") ?? 0,
                        rule.Whole("single") ?? 0
                    )),
            ],
            [
                .. Rules("applicants")
                    .Select(rule => new ApplicantScenario(
                        rule.Text("specialty"),
                        Types(rule),
                        rule.Number("factor")!.Value
                    )),
            ],
            [
                .. Rules("positions")
                    .Select(rule => new PositionScenario(
                        rule.Text("specialty"),
                        rule.Number("factor")!.Value
                    )),
            ],
            [
                .. Rules("applications")
                    .Select(rule => new ApplicationScenario(
                        rule.Text("specialty"),
                        Types(rule),
                        rule.Number("factor") ?? 1,
                        rule.Whole("most")
                    )),
            ],
            form.Whole("mostInterviews"),
            form.Text("lists") is { } lists ? ScenarioShape.Lists[lists] : asItIs.Lists
        );

        IEnumerable<CheckedForm> Rules(string name) =>
            form.Items(name).Select(item => new CheckedForm(item, bad));
    }

    private static IReadOnlyList<ApplicantType> Types(CheckedForm rule) =>
        [.. rule.Texts("types").Select(name => ProfileNames.Types.Find(name)!.Value)];
}
