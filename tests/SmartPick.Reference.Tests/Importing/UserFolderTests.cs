using CsCheck;
using SmartPick.Engine.Applicants;
using SmartPick.Engine.Catalog;
using SmartPick.Reference.Importing;

namespace SmartPick.Reference.Tests.Importing;

/// <summary>What the folder keeps is read back the same, and what is wrong in it is told.</summary>
public sealed class UserFolderTests : IDisposable
{
    private static readonly Gen<ImportedProgramFacts> Facts =
        from program in OneOf.Of(ImportFolder.Reference.Catalog.Programs.Take(50).ToArray())
        from j1 in Gen.Bool.Nullable()
        from step2 in Gen.Int[200, 260]
        from attempts in Gen.Int[0, 4].Nullable()
        from strict in Gen.Bool.Nullable()
        from setting in OneOf.Of("university", "community", "other")
        from line in Gen.Long[1, 500]
        select new ImportedProgramFacts(
            program.Code,
            new ProgramFacts
            {
                SponsorsJ1 = j1,
                MinimumStep2 = step2,
                MaximumAttempts = attempts,
                IsStrict = strict,
                Setting = setting,
            }
        )
        {
            Origin = new FactOrigin("list.csv", line),
        };

    private static readonly Gen<ImportedOutcome> Outcomes =
        from program in OneOf.Of(ImportFolder.Reference.Catalog.Programs.Take(50).ToArray())
        from season in Gen.Int[2020, 2027]
        from signal in Gen.Enum<SignalTier>()
        from invited in Gen.Bool.Nullable()
        select new ImportedOutcome(program.Code, season, signal, invited)
        {
            Origin = new FactOrigin("mine.csv", 7),
        };

    private readonly ImportFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void What_is_kept_is_read_back() =>
        Gen.Select(MadeResults.Any, Facts.Array[0, 8], Outcomes.Array[0, 8])
            .Sample(
                (results, facts, outcomes) =>
                {
                    var quotas = _folder.Read(ImportKind.Quotas, results.Csv()).Value?.New;
                    var tables = UserTables.Empty.With(
                        (quotas ?? UserTables.Empty) with
                        {
                            Programs = [.. facts.DistinctBy(each => each.Program)],
                            Outcomes =
                            [
                                .. outcomes.DistinctBy(each => (each.Program, each.Season)),
                            ],
                        }
                    );
                    foreach (
                        var name in new[]
                        {
                            "quotas.csv",
                            "crosswalk.csv",
                            "programs.csv",
                            "outcomes.csv",
                        }
                    )
                    {
                        File.Delete(Path.Combine(_folder.Path, name));
                    }

                    foreach (var (name, bytes) in UserFolder.Files(tables, ImportFolder.Reference))
                    {
                        _folder.File(name, bytes);
                    }

                    var read = UserFolder.Read(_folder.Path, ImportFolder.Reference);

                    read.Problems.ShouldBeEmpty();
                    read.Value!.Quotas.ShouldBe(tables.Quotas);
                    read.Value.Crosswalk.ShouldBe(tables.Crosswalk);
                    read.Value.Programs.ShouldBe(tables.Programs);
                    read.Value.Outcomes.ShouldBe(tables.Outcomes);
                },
                iter: 50,
                threads: 1
            );

    [Fact]
    public void A_folder_spoiled_by_hand_tells_every_problem_of_every_file()
    {
        _folder.File("quotas.csv", "nrmp_code,year,quota\n9002080C0,2026,many\nx,2026,1\n");
        _folder.File("programs.csv", "acgme_code,j1\n0803611066,perhaps\n");
        _folder.File("outcomes.csv", "acgme_code,season,invited\n0803611066,then,yes\n");
        _folder.File("crosswalk.csv", "nrmp_code,acgme_code,how\n9002080C0,,guess\n");

        UserFolder
            .Read(_folder.Path, ImportFolder.Reference)
            .Problems.Select(problem =>
                (Path.GetFileName(problem.File), problem.Line, problem.Found)
            )
            .ShouldBe([
                ("quotas.csv", 2L, "many"),
                ("quotas.csv", 3L, "x"),
                ("crosswalk.csv", 2L, "guess"),
                ("programs.csv", 2L, "perhaps"),
                ("outcomes.csv", 2L, "then"),
            ]);
    }

    [Fact]
    public void A_folder_that_is_not_there_is_empty()
    {
        var tables = UserFolder
            .Read(Path.Combine(_folder.Path, "none"), ImportFolder.Reference)
            .Value!;

        tables.ToFacts(ImportFolder.Reference.ImportRules).IsEmpty.ShouldBeTrue();
    }

    [Fact]
    public void Newer_rows_replace_older_ones_of_the_same_key_and_leave_the_rest()
    {
        const string Head = "state,institution,city,program,code,quota_2025,quota_2026\n";
        var first = _folder
            .Read(ImportKind.Quotas, Head + "VT,A,Burlington,B,9002140C0,3,4\n")
            .Value!;
        var second = _folder
            .Read(
                ImportKind.Quotas,
                "state,institution,city,program,code,quota_2026\nVT,A,Burlington,B,9002140C0,9\n",
                before: first.After
            )
            .Value!;

        second.After.Quotas.Select(row => (row.Year, row.Quota)).ShouldBe([(2025, 3), (2026, 9)]);
    }
}
