using System.Globalization;
using CsvHelper;

namespace SmartPick.Reference.Tests.Catalog;

/// <summary>Reads the files of the data folder without the product's reader: no figure without its source.</summary>
public sealed class ProvenanceTests
{
    private static readonly string[] Required = ["source_id", "as_of", "confidence"];

    // What a validation found and what is said of it; of its published figures each names evidence and source in the row.
    private static readonly string[] Findings =
    [
        "bins",
        "cells",
        "checks",
        "explanations",
        "limits",
        "measures",
        "sensitivity",
    ];

    private static IEnumerable<string> CarriedFiles =>
        Directory
            .EnumerateFiles(Repository.Data, "*.csv", SearchOption.AllDirectories)
            .Select(path => Path.GetRelativePath(Repository.Data, path))
            .Where(path =>
                path != "sources.csv" && !path.StartsWith("model", StringComparison.Ordinal)
            )
            .Order(StringComparer.Ordinal);

    /// <summary>Every CSV but the sources themselves, what the fit wrote (its manifest cites for all of it) and what a validation found.</summary>
    public static TheoryData<string> FactFiles =>
        [
            .. CarriedFiles.Except(
                Findings.Select(name => Path.Combine("validation", name + ".csv")),
                StringComparer.Ordinal
            ),
        ];

    [Fact]
    public void Every_published_figure_of_the_validation_names_its_source()
    {
        var sources = Rows("sources.csv").Select(row => row["source_id"]).ToHashSet();
        foreach (var row in Rows(Path.Combine("validation", "cells.csv")))
        {
            row["evidence_id"].ShouldNotBeNullOrWhiteSpace();
            sources.ShouldContain(row["source_id"]);
        }
    }

    [Theory]
    [MemberData(nameof(FactFiles))]
    public void Every_row_has_a_source_that_exists_an_as_of_and_a_confidence(string file)
    {
        var sources = Rows("sources.csv").Select(row => row["source_id"]).ToHashSet();
        var rows = Rows(file);

        rows.ShouldNotBeEmpty();
        foreach (var row in rows)
        {
            foreach (var column in Required)
            {
                row.ShouldContainKey(column);
                row[column].ShouldNotBeNullOrWhiteSpace(Describe(file, row));
            }

            sources.ShouldContain(row["source_id"], Describe(file, row));
        }
    }

    [Fact]
    public void Every_source_is_cited_by_a_row_or_is_an_input_of_the_fit_that_the_documentation_names()
    {
        var cited = Directory
            .EnumerateFiles(Repository.Data, "*.*", SearchOption.AllDirectories)
            .Where(path => Path.GetFileName(path) is not ("sources.csv" or "README.md"))
            .Append(Path.Combine(Repository.Root, "docs", "data.md"))
            .Select(File.ReadAllText)
            .ToList();

        Rows("sources.csv")
            .Select(row => row["source_id"])
            .Where(id => !cited.Any(text => text.Contains(id, StringComparison.Ordinal)))
            .ShouldBeEmpty();
    }

    [Fact]
    public void Programs_are_named_by_code_only_in_the_catalog_and_the_fitted_parameters()
    {
        // The published rates by program are an input of the fit and are not carried.
        var others = CarriedFiles
            .Where(file => file != "programs.csv")
            .Where(file =>
                Rows(file)
                    .Any(row =>
                        row.Values.Any(value => value.Length == 10 && value.All(char.IsAsciiDigit))
                    )
            );

        others.ShouldBeEmpty();
    }

    private static string Describe(string file, Dictionary<string, string> row) =>
        $"{file}: {string.Join(',', row.Values)}";

    private static List<Dictionary<string, string>> Rows(string file)
    {
        using var reader = new StreamReader(Path.Combine(Repository.Data, file));
        using var csv = new CsvReader(reader, CultureInfo.InvariantCulture);
        return
        [
            .. csv.GetRecords<dynamic>()
                .Cast<IDictionary<string, object>>()
                .Select(row =>
                    row.ToDictionary(
                        pair => pair.Key,
                        pair => (string)pair.Value,
                        StringComparer.Ordinal
                    )
                ),
        ];
    }
}
