using System.Globalization;
using System.Text;
using System.Text.Json;
using CsvHelper;
using SmartPick.Cli.Output;
using SmartPick.Cli.Pick;
using SmartPick.Engine.Catalog;
using SmartPick.Engine.Picking;
using SmartPick.Engine.Statistics;
using SmartPick.Reference.Exporting;
using SmartPick.Reference.Importing;

namespace SmartPick.Cli.Tests;

/// <summary>The list as JSON and as CSV, read back by other readers than our writers.</summary>
public sealed class PickFilesTests
{
    [Fact]
    public void Csv_has_a_header_and_a_row_a_program_that_read_back_exactly()
    {
        var advice = MadeAdvice.Advice();
        var bytes = Csv(advice);

        using var csv = new CsvReader(
            new StreamReader(new MemoryStream(bytes)),
            CultureInfo.InvariantCulture
        );
        csv.Read();
        csv.ReadHeader();
        foreach (var program in advice.Programs)
        {
            csv.Read().ShouldBeTrue();
            csv["acgme_code"].ShouldBe(program.Program.Code.Digits);
            csv["program"].ShouldBe(program.Program.Name);
            csv["signal"].ShouldBe(PickWords.Name(program.Tier));
            Number("interview_low").ShouldBe(program.Interview.Low, 5e-7);
            Number("interview_high").ShouldBe(program.Interview.High, 5e-7);
            if (program.EvidenceIsThin)
            {
                csv["interview"].ShouldBeEmpty();
                csv["match_here"].ShouldBeEmpty();
            }
            else
            {
                Number("interview").ShouldBe(program.Interview.Value, 5e-7);
            }

            csv["reason_2"]!.ShouldStartWith(program.Reasons[1].Label);
        }

        csv.Read().ShouldBeFalse();

        double Number(string column) => double.Parse(csv[column]!, CultureInfo.InvariantCulture);
    }

    [Fact]
    public void Csv_ends_every_record_as_rfc_4180_says()
    {
        var text = Encoding.UTF8.GetString(Csv(MadeAdvice.Advice()));

        text.ShouldEndWith("\r\n");
        text.Replace("\r\n", "", StringComparison.Ordinal).ShouldNotContain("\n");
        text.ShouldContain(
            "\"A University of Very Long Names and Its Affiliated Hospitals, \"\"North\"\" Campus 5\""
        );
    }

    [Fact]
    public void Json_holds_every_answer_under_its_documented_name()
    {
        using var json = JsonDocument.Parse(Json(MadeAdvice.Advice()));

        json.RootElement.EnumerateObject()
            .Select(member => member.Name)
            .ShouldBe([
                "smartpick",
                "version",
                "season",
                "fittedOn",
                "question",
                "programs",
                "totals",
                "byHand",
                "stopHere",
                "shadowPrices",
                "leftOut",
                "compared",
                "comparedNote",
                "frontier",
                "geographic",
                "stability",
                "preliminary",
                "notices",
                "imports",
                "sources",
            ]);
        var first = json.RootElement.GetProperty("programs")[0];
        first.GetProperty("code").GetString().ShouldBe("0800000001");
        first.GetProperty("signal").GetString().ShouldBe("gold");
        first.GetProperty("interview").GetProperty("value").GetDouble().ShouldBe(0.78);
        first.GetProperty("reasons").GetArrayLength().ShouldBe(3);
        json.RootElement.GetProperty("leftOut").GetArrayLength().ShouldBe(30);
        json.RootElement.GetProperty("totals")
            .GetProperty("frequency")
            .GetString()
            .ShouldBe("about 7 in 10");
    }

    [Fact]
    public void Json_has_no_number_that_json_cannot_hold()
    {
        using var json = JsonDocument.Parse(Json(MadeAdvice.Advice()));

        var points = json.RootElement.GetProperty("stopHere").GetProperty("points");
        points[points.GetArrayLength() - 1]
            .GetProperty("dollarsPerInterview")
            .ValueKind.ShouldBe(JsonValueKind.Null);
    }

    [Fact]
    public void Json_names_the_source_of_every_id_it_cites()
    {
        using var json = JsonDocument.Parse(Json(MadeAdvice.Advice()));

        var listed = json
            .RootElement.GetProperty("sources")
            .EnumerateArray()
            .Select(source => source.GetProperty("id").GetString())
            .ToHashSet(StringComparer.Ordinal);
        Cited(json.RootElement).ShouldBeSubsetOf(listed, StringComparer.Ordinal);
    }

    [Fact]
    public void The_last_bits_of_a_sum_do_not_reach_the_output()
    {
        var advice = MadeAdvice.Advice();
        var shaken = advice with
        {
            Programs =
            [
                .. advice.Programs.Select(program =>
                    program with
                    {
                        Interview = new Estimate(
                            Math.BitIncrement(program.Interview.Value),
                            program.Interview.Low,
                            program.Interview.High
                        ),
                    }
                ),
            ],
        };

        Json(shaken).ShouldBe(Json(advice));
        Csv(shaken).ShouldBe(Csv(advice));
    }

    private static byte[] Csv(ListAdvice advice) =>
        CsvExport.Write(AdvisedTable.Of(advice, UserOverlay.None, "2026-11-01"));

    private static string Json(ListAdvice advice) =>
        JsonDocuments.Write(
            PickDocumentBuilder.Build(advice, "2026-11-01", MadeAdvice.Sources, UserOverlay.None)
        );

    private static IEnumerable<string?> Cited(JsonElement element) =>
        element.ValueKind switch
        {
            JsonValueKind.Object => element
                .EnumerateObject()
                .SelectMany(member =>
                    member.NameEquals("source") && member.Value.ValueKind is JsonValueKind.String
                        ? [member.Value.GetString()]
                        : Cited(member.Value)
                ),
            JsonValueKind.Array => element.EnumerateArray().SelectMany(Cited),
            _ => [],
        };
}
