using SmartPick.Engine.Chances;
using SmartPick.Reference.Catalog;
using SmartPick.Reference.Model;
using SmartPick.Reference.Tables;

namespace SmartPick.Reference.Tests.Model;

public sealed class EffectsFileTests : IDisposable
{
    private const string Header =
        "key,specialty,mean,sd,status,label,note,source_id,as_of,confidence";

    private static readonly CatalogFolder Facts = CatalogFolder
        .Load(Repository.Data)
        .Value.ShouldNotBeNull();

    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("effects-");

    [Fact]
    public void The_shipped_file_has_a_row_for_every_key_and_no_others()
    {
        var log = new ProblemLog();
        var effects = Read(Repository.Data, log);

        log.ToList().ShouldBeEmpty();
        effects
            .Where(effect => effect.Specialty is null)
            .Select(effect => effect.Key)
            .ShouldBe(EffectKeys.All, ignoreOrder: true);
    }

    [Fact]
    public void What_can_only_help_is_not_negative_and_what_can_only_harm_is_not_positive()
    {
        string[] harmful =
        [
            EffectKeys.SoftRequirement,
            EffectKeys.StrictRequirement,
            EffectKeys.ComlexOnly,
            EffectKeys.FailedAttempts,
            EffectKeys.YearsSinceGraduation,
            EffectKeys.UnexplainedGap,
            EffectKeys.FailedCourse,
            EffectKeys.Professionalism,
            EffectKeys.LeftResidency,
        ];
        foreach (var effect in Read(Repository.Data, new ProblemLog()))
        {
            var isHarmful = harmful.Contains(effect.Key, StringComparer.Ordinal);
            (isHarmful ? -effect.Mean : effect.Mean).ShouldBeGreaterThanOrEqualTo(0, effect.Key);
        }
    }

    [Fact]
    public void Every_problem_of_a_file_is_told_at_once_with_line_and_column()
    {
        var problems = Problems(
            Header,
            "rotated,,many,0.5,assumed,Rotation,Note,smartpick-design,2026,low",
            "rho,Wizardry,0.5,-1,guessed,Label,,nobody,2026,low",
            "charm,,1,1,assumed,Label,Note,smartpick-design,2026,low",
            "delta_home,,0.5,0.3,assumed,Label,Note,smartpick-design,2026,low",
            "delta_home,,0.6,0.3,assumed,Label,Note,smartpick-design,2026,low"
        );

        problems
            .Select(problem => (problem.Line, problem.Field))
            .ShouldBe([
                (2, "mean"),
                (3, "specialty"),
                (3, "sd"),
                (3, "status"),
                (3, "note"),
                (3, "source_id"),
                (4, "key"),
                (6, "key"),
            ]);
    }

    [Fact]
    public void Keys_without_a_row_for_all_specialties_are_told()
    {
        var problems = Problems(
            Header,
            "rotated,Dermatology,3,0.5,assumed,Rotation,Note,smartpick-design,2026,low"
        );

        problems.Count.ShouldBe(EffectKeys.All.Count);
        problems.ShouldContain(problem => problem.Found == "no row for rotated");
    }

    [Theory]
    [InlineData("")]
    [InlineData("key,mean\n")]
    public void A_file_without_its_header_is_told(string text)
    {
        File.WriteAllText(PathOfFile, text);
        var log = new ProblemLog();
        Read(_folder.FullName, log).ShouldBeEmpty();
        log.Count.ShouldBeGreaterThan(0);
    }

    public void Dispose() => _folder.Delete(recursive: true);

    private string PathOfFile => Path.Combine(_folder.FullName, EffectsFile.Name);

    private IReadOnlyList<Problem> Problems(params string[] lines)
    {
        File.WriteAllLines(PathOfFile, lines);
        var log = new ProblemLog();
        _ = Read(_folder.FullName, log);
        return log.ToList();
    }

    private static List<AssumedEffect> Read(string folder, ProblemLog log) =>
        EffectsFile.Read(
            folder,
            Facts
                .Catalog.Specialties.Select(specialty => specialty.Name)
                .ToHashSet(StringComparer.Ordinal),
            Facts.Sources.Keys.ToHashSet(StringComparer.Ordinal),
            log
        );
}
