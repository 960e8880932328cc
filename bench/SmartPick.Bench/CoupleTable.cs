using System.Globalization;
using SmartPick.Engine.Applicants;
using SmartPick.Engine.Catalog;
using SmartPick.Engine.Picking;
using SmartPick.Engine.RankLists.Couples;
using SmartPick.Reference;
using SmartPick.Reference.Couples;
using SmartPick.Reference.Profiles;
using SmartPick.Reference.Workspaces;

namespace SmartPick.Bench;

/// <summary>Prints the speed table of couples: one thread, in time that it ran itself.</summary>
internal static class CoupleTable
{
    private static readonly int[] Lengths = [12, 25, 60];

    public static int Print(string? folder)
    {
        var data = ReferenceData.Load(DataFolder.Locate(folder)).Value!;
        var first = Read("couple-a.json", data);
        var second = Read("couple-b.json", data);
        var advisor = data.CreateCoupleAdvisor();
        Console.WriteLine("| work | programs | possible pairs | gap | median ms | least ms |");
        Console.WriteLine("|---|---|---|---|---|---|");
        var question = Of(data, first, second).Request!;
        Row(
            "two picker's lists",
            question,
            null,
            () => Of(data, first, second).Request!.First.Programs.Count
        );
        Row(
            "the answer on them",
            question,
            advisor,
            () => advisor.Advise(question).Advice!.Pairs.Count
        );
        foreach (var length in Lengths)
        {
            var ranked = question with
            {
                First = Ranked(data, first.Applicant!, length),
                Second = Ranked(data, second.Applicant!, length),
            };
            Row(
                "the answer on rank lists",
                ranked,
                advisor,
                () => advisor.Advise(ranked).Advice!.Pairs.Count
            );
        }

        return 0;
    }

    private static CoupleReading Of(ReferenceData data, Workspace first, Workspace second) =>
        CoupleQuestions.Of(data, first, second, DateOnly.MinValue, CoupleQuestions.UsualSeed, 1);

    private static CoupleMember Ranked(ReferenceData data, Applicant applicant, int length) =>
        new()
        {
            Applicant = applicant,
            Programs =
            [
                .. data
                    .Catalog.InSpecialty(applicant.Specialty)
                    .Where((_, i) => i % 3 == 0)
                    .Take(length)
                    .Select(program => new ListEntry(program.Code, SignalTier.None)),
            ],
            IsRanked = true,
        };

    private static Workspace Read(string name, ReferenceData data)
    {
        using var stream = File.OpenRead(Path.Combine("examples", name));
        var reading = ProfileReader.Read(
            stream,
            name,
            data.Catalog,
            new DateOnly(data.Catalog.Season.MatchYear, 1, 1)
        );
        return Workspace.Empty with { Applicant = reading.Value };
    }

    private static void Row(
        string work,
        CoupleRequest request,
        CoupleAdvisor? advisor,
        Func<int> run
    )
    {
        var certificate = advisor?.Advise(request).Advice!.Certificate;
        var (median, least) = SpeedTable.Measure(run);
        Console.WriteLine(
            string.Create(
                CultureInfo.InvariantCulture,
                $"| {work} | {request.First.Programs.Count} and {request.Second.Programs.Count} | {certificate?.PossiblePairs:N0} | {certificate?.Gap:P3} | {median:0} | {least:0} |"
            )
        );
    }
}
