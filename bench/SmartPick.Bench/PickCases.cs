using SmartPick.Engine.Applicants;
using SmartPick.Reference;

namespace SmartPick.Bench;

/// <summary>The cases of the speed table.</summary>
internal sealed class PickCases
{
    private PickCases(ReferenceData data)
    {
        Radiology = new PickCase(
            data,
            Applicant("Diagnostic Radiology", ApplicantType.UsMdSenior),
            60,
            0
        );
        Medicine = new PickCase(
            data,
            Applicant("Internal Medicine", ApplicantType.NonUsImg),
            60,
            0
        );
        Family = new PickCase(data, Applicant("Family Medicine", ApplicantType.UsDoSenior), 60, 0);
        Both = new PickCase(
            data,
            Applicant("Internal Medicine", ApplicantType.NonUsImg) with
            {
                Parallel = new ParallelPlan { Specialty = "Family Medicine" },
            },
            60,
            40
        );
    }

    /// <summary>About 200 programs, gold and silver, 60 applications.</summary>
    public PickCase Radiology { get; }

    /// <summary>Internal medicine, 686 programs.</summary>
    public PickCase Medicine { get; }

    /// <summary>Family medicine, 813 programs.</summary>
    public PickCase Family { get; }

    /// <summary>Both of these, 1,499 programs.</summary>
    public PickCase Both { get; }

    public static PickCases Load(string? folder)
    {
        var reading = ReferenceData.Load(DataFolder.Locate(folder));
        return reading.Value is { } data
            ? new PickCases(data)
            : throw new InvalidOperationException(
                string.Join(Environment.NewLine, reading.Problems)
            );
    }

    private static Applicant Applicant(string specialty, ApplicantType type) =>
        new()
        {
            Specialty = specialty,
            Type = type,
            Step2 = Step2Score.Create(245),
            Preferences = new Preferences
            {
                Divisions = ["Pacific", "Mountain"],
                SoughtAfter = 0.3,
            },
        };
}
