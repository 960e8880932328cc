using System.Globalization;
using SmartPick.Engine.Applicants;
using SmartPick.Engine.Catalog;
using SmartPick.Engine.Interviews;
using SmartPick.Engine.Picking;
using SmartPick.Reference;

namespace SmartPick.Bench;

/// <summary>Prints what re-weighting a season takes: 40 applications with eight events, 200 draws, in time that the measuring thread ran.</summary>
internal static class ApplicationsTable
{
    private const int WarmUps = 12;
    private const int Runs = 25;
    private const int Sent = 40;

    public static int Print(string? folder)
    {
        var data =
            ReferenceData.Load(DataFolder.Locate(folder)).Value
            ?? throw new InvalidOperationException("The data folder cannot be read.");
        Console.WriteLine("| season | applications | median ms | least ms |");
        Console.WriteLine("|---|---|---|---|");
        Measure(data, "dermatology, late applications left out", "Dermatology", null, false);
        Measure(data, "dermatology, whole answer", "Dermatology", null, true);
        Measure(
            data,
            "internal and family medicine, whole answer",
            "Internal Medicine",
            "Family Medicine",
            true
        );
        return 0;
    }

    private static void Measure(
        ReferenceData data,
        string name,
        string specialty,
        string? parallel,
        bool isFull
    )
    {
        var request = new SeasonRequest
        {
            Question = new PickRequest
            {
                Applicant = new Applicant
                {
                    Specialty = specialty,
                    Type = ApplicantType.UsMdSenior,
                    Step2 = Step2Score.Create(250),
                    Parallel = parallel is null ? null : new ParallelPlan { Specialty = parallel },
                },
                Full = isFull,
            },
            Applications =
            [
                .. Applications(data, specialty, parallel is null ? Sent : Sent / 2),
                .. parallel is null ? [] : Applications(data, parallel, Sent / 2),
            ],
            Today = data.SeasonBasis.Timing.Opens.AddDays(60),
            HeardUntil = data.SeasonBasis.Timing.Opens.AddDays(60),
        };
        var advisor = data.CreateSeasonAdvisor();
        for (var i = 0; i < WarmUps; i++)
        {
            _ = advisor.Advise(request);
        }

        var times = new double[Runs];
        for (var i = 0; i < Runs; i++)
        {
            var start = ThreadClock.Now;
            _ = advisor.Advise(request);
            times[i] = ThreadClock.Now - start;
        }

        Array.Sort(times);
        Console.WriteLine(
            string.Create(
                CultureInfo.InvariantCulture,
                $"| {name} | {request.Applications.Count} | {times[Runs / 2]:0.0} | {times[0]:0.0} |"
            )
        );
    }

    private static IEnumerable<TrackedApplication> Applications(
        ReferenceData data,
        string specialty,
        int count
    ) =>
        data
            .Catalog.InSpecialty(specialty)
            .Take(count)
            .Select(
                (program, i) =>
                    new TrackedApplication(
                        program.Code,
                        i < count / 2 ? SignalTier.Silver : SignalTier.None,
                        [
                            new ApplicationEvent(
                                ApplicationEventKind.Applied,
                                data.SeasonBasis.Timing.Opens
                            ),
                            .. i % 5 == 0
                                ?
                                [
                                    new ApplicationEvent(
                                        ApplicationEventKind.Invited,
                                        data.SeasonBasis.Timing.Opens.AddDays(20 + i)
                                    ),
                                ]
                                : Array.Empty<ApplicationEvent>(),
                        ]
                    )
            );
}
