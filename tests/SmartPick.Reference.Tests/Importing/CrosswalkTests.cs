using SmartPick.Engine.Catalog;
using SmartPick.Reference.Importing;

namespace SmartPick.Reference.Tests.Importing;

/// <summary>Which program a renamed one is taken for, measured against what it really is.</summary>
public sealed class CrosswalkTests : IDisposable
{
    private static readonly ReferenceData Reference = ImportFolder.Reference;
    private static readonly ProgramCatalog Catalog = Reference.Catalog;

    private readonly ImportFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void Of_renamed_programs_nearly_all_taken_are_right_and_most_are_taken()
    {
        // A tenth is missing from the directory: those must not be taken for another.
        var programs = Catalog.Programs.Where((_, i) => i % 4 == 1).ToList();
        var missing = programs
            .Where((_, i) => i % 10 == 3)
            .Select(program => program.Code)
            .ToHashSet();
        var known = new ProgramCatalog(
            Catalog.Season,
            [.. Catalog.Programs.Where(program => !missing.Contains(program.Code))],
            Catalog.Specialties,
            Catalog.SignalRules,
            Catalog.FeeSchedules,
            Catalog.FixedFees
        );
        var renamed = new Renaming(seed: 1).Of(programs);
        var truth = renamed.ToDictionary(pair => pair.Row.Code, pair => pair.Truth);

        var entries = new CrosswalkBuilder(known, Reference.ImportRules).Build(
            renamed.Select(pair => pair.Row),
            new Dictionary<NrmpCode, CrosswalkEntry>()
        );

        var taken = entries.Where(entry => entry.Taken(Reference.ImportRules) is not null).ToList();
        var right = taken.Count(entry => entry.Program == truth[entry.Code]);
        var findable = truth.Values.Count(code => !missing.Contains(code));
        var precision = right / (double)taken.Count;
        var recall = right / (double)findable;
        TestContext.Current.TestOutputHelper?.WriteLine(
            FormattableString.Invariant(
                $"programs {truth.Count}, findable {findable}, taken {taken.Count}, right {right}, precision {precision:0.0000}, recall {recall:0.0000}, ambiguous {entries.Count(entry => entry.Basis is CrosswalkBasis.Ambiguous)}, missing taken {taken.Count(entry => missing.Contains(truth[entry.Code]))}"
            )
        );
        precision.ShouldBeGreaterThan(0.97);
        recall.ShouldBeGreaterThan(0.85);
    }

    [Fact]
    public void Names_as_the_directory_has_them_are_found_unless_two_are_alike()
    {
        var programs = Catalog.Programs.Where((_, i) => i % 20 == 0).ToList();
        var entries = Build(
            programs.Select(
                (program, i) =>
                    Row(
                        FormattableString.Invariant($"{1000 + i}{program.Code.Digits[..3]}C0"),
                        program.State,
                        program.Name,
                        program.City
                    )
            ),
            null
        );

        var byCode = programs.Select((program, i) => (program, entries[i])).ToList();
        byCode
            .Where(pair => pair.Item2.Basis is CrosswalkBasis.Names)
            .ShouldAllBe(pair => pair.Item2.Program == pair.program.Code);
        byCode
            .Count(pair => pair.Item2.Basis is CrosswalkBasis.Names)
            .ShouldBeGreaterThan(programs.Count * 9 / 10);
    }

    [Fact]
    public void Tracks_are_kept_apart_and_years_outside_the_directory_are_counted()
    {
        string[] codes = ["9002140C0", "9002140M0", "9002140P0", "9002999P0", "9002705C0"];
        var rows = codes
            .Select(code => Row(code, "VT", "U Vermont Med Ctr", "Burlington"))
            .ToList();
        var entries = Build(rows, null);
        var facts = (UserTables.Empty with { Quotas = rows, Crosswalk = entries }).ToFacts(
            Reference.ImportRules
        );

        facts.Quotas.Select(quota => quota.NrmpCode).ShouldBe(["9002140C0", "9002140M0"]);
        facts.Unplaced.Count.ShouldBe(3);
        facts.Unplaced.ShouldAllBe(quota => quota.Why == "not in the directory");
        facts.NewestPositions(0.8, []).ShouldHaveSingleItem().Value.Positions.ShouldBe(8);
    }

    /// <summary>Ten programs in 2025 and some in 2026: eight are enough for the newer year, seven are passed over.</summary>
    [Theory]
    [InlineData(8, 2026, null)]
    [InlineData(7, 2025, 2026)]
    [InlineData(0, 2025, null)]
    public void Positions_are_those_of_the_newest_year_that_is_nearly_full(
        int programs,
        int year,
        int? passedOver
    )
    {
        var facts = new UserFacts(
            [
                .. Enumerable.Range(0, 10).SelectMany(i => Quotas(i, 2025, 5)),
                .. Enumerable.Range(0, programs).SelectMany(i => Quotas(i, 2026, 6)),
                new ImportedQuota(AcgmeCode.Parse("0400200001"), "9003040C0", 2024, 9, 9),
            ],
            [],
            []
        );

        var newest = facts.NewestPositions(0.8, []);

        newest.Count.ShouldBe(1 + (year == 2026 ? programs : 10));
        newest
            .Where(pair => pair.Value.Year != 2024)
            .ShouldAllBe(pair =>
                pair.Value.Year == year
                && pair.Value.PassedOver == passedOver
                && pair.Value.Positions == (year == 2026 ? 6 : 5)
            );

        // Of a directory of nine programs seven are too few (78 %), of eight enough (88 %): then the newest year stands,
        // however full the one before.
        facts
            .NewestPositions(0.8, Directory(9))
            .Values.Max(quota => quota.Year)
            .ShouldBe(programs >= 8 ? 2026 : 2025);
        facts
            .NewestPositions(0.8, Directory(8))
            .Values.Max(quota => quota.Year)
            .ShouldBe(programs >= 7 ? 2026 : 2025);

        static IEnumerable<AcgmeCode> Directory(int count) =>
            Enumerable
                .Range(0, count)
                .Select(i => AcgmeCode.Parse(FormattableString.Invariant($"140020000{i}")));

        // A track for physicians and an empty one do not count.
        static ImportedQuota[] Quotas(int i, int year, int positions)
        {
            var program = AcgmeCode.Parse(FormattableString.Invariant($"140020000{i}"));
            return
            [
                new(program, "9002140C0", year, positions, null),
                new(program, "9002140C1", year, 0, null),
                new(program, "9002140R0", year, 1, 1),
            ];
        }
    }

    [Fact]
    public void A_correction_wins_and_stays_when_the_file_is_imported_again()
    {
        const string Text =
            "state,institution,city,program,code,quota_2026\nVT,U Vermont Med Ctr,Burlington,Dermatology,9002080C0,3\n";
        const string Corrected = "nrmp_code,acgme_code\n9002080C0,0803611066\n";

        var first = _folder.Read(ImportKind.Quotas, Text, Corrected).Value!;
        var again = _folder.Read(ImportKind.Quotas, Text, before: first.After).Value!;

        foreach (var preview in new[] { first, again })
        {
            var entry = preview.After.Crosswalk.ShouldHaveSingleItem();
            (entry.Program!.Value.Digits, entry.Basis, entry.Confidence).ShouldBe(
                ("0803611066", CrosswalkBasis.Confirmed, 1)
            );
        }
    }

    [Fact]
    public void An_entry_whose_code_was_changed_by_hand_is_the_users_word_and_an_empty_one_says_none()
    {
        const string Text =
            "state,institution,city,program,code,quota_2026\nVT,U Vermont Med Ctr,Burlington,Dermatology,9002080C0,3\n";
        const string Head = "nrmp_code,acgme_code,confidence,how,name_in_file,name_in_directory\n";

        var changed = _folder
            .Read(
                ImportKind.Quotas,
                Text,
                Head + "9002080C0,0803611066,1,names,x,University of Vermont Medical Center\n"
            )
            .Value!;
        var none = _folder
            .Read(ImportKind.Quotas, Text, Head + "9002080C0,,1,confirmed,x,\n")
            .Value!;

        changed.Facts.Quotas.ShouldHaveSingleItem().Program.Digits.ShouldBe("0803611066");
        none.Facts.Quotas.ShouldBeEmpty();
        none.Facts.Unplaced.ShouldHaveSingleItem().Why.ShouldBe("confirmed");
    }

    [Theory]
    [InlineData("nrmp_code,acgme_code\n140C0,0803611066\n", "140C0")]
    [InlineData("nrmp_code,acgme_code\n9002080C0,0800000000\n", "0800000000")]
    [InlineData("nrmp_code,acgme_code\n9002080C0,\n9002080C0,\n", "9002080C0 again, as in line 2")]
    public void A_bad_crosswalk_is_told(string crosswalk, string found) =>
        _folder
            .Read(ImportKind.Quotas, "state,code,quota_2026\nVT,9002080C0,3\n", crosswalk)
            .Problems.Select(problem => problem.Found)
            .ShouldBe([found]);

    [Theory]
    [InlineData("1234140C0", true)]
    [InlineData("1234140C12", true)]
    [InlineData("1234140C123", true)]
    [InlineData("1234140C", false)]
    [InlineData("1234140c0", false)]
    [InlineData("123414000", false)]
    [InlineData("1234140C0 ", false)]
    [InlineData("", false)]
    public void A_code_has_nine_to_eleven_characters(string text, bool isCode) =>
        NrmpCode.TryParse(text, out _).ShouldBe(isCode);

    private static IReadOnlyList<CrosswalkEntry> Build(
        IEnumerable<QuotaRow> rows,
        Dictionary<NrmpCode, CrosswalkEntry>? corrections
    ) => new CrosswalkBuilder(Catalog, Reference.ImportRules).Build(rows, corrections ?? []);

    private static QuotaRow Row(string code, string state, string name, string city)
    {
        NrmpCode.TryParse(code, out var parsed).ShouldBeTrue();
        return new QuotaRow(
            parsed,
            2026,
            4,
            4,
            new NamedPlace(state, name, city, "Program"),
            new FactOrigin("made-up.csv", 2)
        );
    }
}
