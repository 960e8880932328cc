using System.Globalization;
using SmartPick.Matching.Instances;
using SmartPick.Reference.Instances;

namespace SmartPick.Reference.Tests.Instances;

/// <summary>Instances and files for tests.</summary>
internal static class Markets
{
    public static string Examples { get; } = Path.Combine(Repository.Root, "examples", "instances");

    public static MatchInstance Example(string name) => Good(Path.Combine(Examples, name));

    public static MatchInstance Good(string path)
    {
        var (instance, problems) = InstanceFile.Read(path, NoInput);
        problems.ShouldBeEmpty();
        return instance.ShouldNotBeNull();
    }

    public static Stream NoInput() => throw new InvalidOperationException("Nothing reads input.");

    /// <summary>What people see of an instance, as text.</summary>
    public static string Picture(MatchInstance instance)
    {
        var lines = new List<string>
        {
            $"applicants {string.Join(' ', instance.ApplicantIds)}",
            $"couples {string.Join(' ', instance.Couples.ToArray())}",
            $"supplementals {string.Join(' ', instance.Supplementals.ToArray())}",
            $"reversions {string.Join(' ', instance.Reversions.ToArray())}",
        };
        for (var applicant = 0; applicant < instance.ApplicantCount; applicant++)
        {
            lines.Add(
                Numbers(
                    Enumerable
                        .Range(0, instance.ChoiceCount(applicant))
                        .Select(choice =>
                            Tied(
                                instance.Choice(applicant, choice),
                                instance.IsChoiceTied(applicant, choice)
                            )
                        )
                )
            );
        }

        for (var couple = 0; couple < instance.CoupleCount; couple++)
        {
            lines.Add(
                instance.CoupleIds[couple]
                    + Numbers(
                        Enumerable
                            .Range(0, instance.PairCount(couple))
                            .Select(choice => $"{instance.Pair(couple, choice)}")
                    )
            );
        }

        for (var row = 0; row < instance.Supplementals.Length; row++)
        {
            lines.Add(Numbers(instance.SupplementalChoices(row).Select(p => $"{p}")));
        }

        for (var program = 0; program < instance.ProgramCount; program++)
        {
            var which = program;
            lines.Add(
                string.Create(
                    CultureInfo.InvariantCulture,
                    $"{instance.ProgramIds[program]} {instance.Quota(program)} {instance.ParityOf(program)}"
                )
                    + Numbers(
                        instance
                            .RankedBy(program)
                            .ToArray()
                            .Select((who, rank) => Tied(who, instance.IsRankTied(which, rank)))
                    )
            );
        }

        return string.Join('\n', lines);
    }

    private static string Tied(int number, bool tied) =>
        (tied ? "=" : "") + number.ToString(CultureInfo.InvariantCulture);

    private static string Numbers(IEnumerable<string> numbers) => ": " + string.Join(' ', numbers);
}
