using System.Globalization;
using SmartPick.Engine.Applicants;
using SmartPick.Engine.Picking;
using SmartPick.Engine.RankLists;
using SmartPick.Reference;
using SmartPick.Reference.Profiles;

namespace SmartPick.Bench;

/// <summary>
/// Prints what the answers of the pages take for each example profile and for the longest list: one thread, in time that it ran
/// itself, 200 draws.
/// </summary>
internal static class AnswersTable
{
    private const int LongRanks = 60;

    private static readonly string[] Examples =
    [
        "jessica",
        "daniel",
        "img-internal-medicine",
        "family-medicine",
        "reapplicant-general-surgery",
        "couple-a",
    ];

    public static int Print(string? folder)
    {
        var data = ReferenceData.Load(DataFolder.Locate(folder)).Value!;
        Console.WriteLine(
            "| profile | list | first list ms | what-if kept ms | least | what-if anew ms | what helps ms | rank list of | ms | least |"
        );
        Console.WriteLine("|---|---|---|---|---|---|---|---|---|---|");
        foreach (var name in Examples)
        {
            Print(data, name, Read(data, name));
        }

        var surgeon = Read(data, "reapplicant-general-surgery");
        Print(
            data,
            "general surgery, every program",
            surgeon with
            {
                Limits = surgeon.Limits with { Budget = null, MaxApplications = 400 },
            }
        );
        return 0;
    }

    private static void Print(ReferenceData data, string name, Applicant applicant)
    {
        var advisor = data.CreateAdvisor();
        var help = data.CreateHelpAdvisor();
        var ranks = data.CreateRankAdvisor();
        var today = new DateOnly(data.Catalog.Season.MatchYear - 1, 7, 1);
        var question = new PickRequest { Applicant = applicant, Full = false };
        var after = question with
        {
            Applicant = applicant with
            {
                Step2 = Step2Score.Create((applicant.Step2?.Value ?? 240) + 5),
            },
        };
        var list = KeptList.Of(advisor.Advise(question).Advice!);
        var rank = new RankRequest
        {
            Applicant = applicant,
            Ranks =
            [
                .. data
                    .Catalog.InSpecialty(applicant.Specialty)
                    .Take(LongRanks)
                    .Select(program => new RankEntry(program.Code, null)),
            ],
            Today = today,
        };
        var first = SpeedTable.Measure(() => advisor.Advise(question).Advice!.Programs.Count);
        var kept = SpeedTable.Measure(() => advisor.Keep(question, after, list).Before.Match.Value);
        var anew = SpeedTable.Measure(() => advisor.WhatIf(question, after).Before.Advice);
        var helps = SpeedTable.Measure(() => help.Advise(question, list, today).Options.Count);
        var ranked = SpeedTable.Measure(() => ranks.Advise(rank).Advice!.Programs.Count);
        Console.WriteLine(
            string.Create(
                CultureInfo.InvariantCulture,
                $"| {name} | {list.Entries.Count} | {first.Median:0} | {kept.Median:0.0} | {kept.Least:0.0} | {anew.Median:0} | {helps.Median:0} | {rank.Ranks.Count} | {ranked.Median:0.0} | {ranked.Least:0.0} |"
            )
        );
    }

    private static Applicant Read(ReferenceData data, string name)
    {
        var file = name + ".json";
        using var stream = File.OpenRead(Path.Combine("examples", file));
        return ProfileReader
            .Read(stream, file, data.Catalog, new DateOnly(data.Catalog.Season.MatchYear, 1, 1))
            .Value!;
    }
}
