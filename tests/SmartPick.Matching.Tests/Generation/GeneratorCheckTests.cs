using SmartPick.Matching.Generation;

namespace SmartPick.Matching.Tests.Generation;

public sealed class GeneratorCheckTests
{
    public static TheoryData<GeneratorOptions, string> Wrong { get; } =
        new()
        {
            {
                new() { Positions = 6_599 },
                "Positions"
            },
            {
                new() { Positions = 6_600 * 81 },
                "Positions"
            },
            {
                new() { Couples = 26_001 },
                "Couples"
            },
            {
                new() { Couples = -1 },
                "Couples"
            },
            {
                new() { AdvancedShare = 0.7 },
                "AdvancedShare"
            },
            {
                new() { AdvancedShare = double.NaN },
                "AdvancedShare"
            },
            {
                new() { ParityShare = 1.01 },
                "ParityShare"
            },
            {
                new() { Applicants = 1_000_000_000 },
                "Applicants"
            },
            {
                new() { Applicants = 0 },
                "Applicants"
            },
            {
                new() { Applicants = 1_000_000, AdvancedShare = 0.6 },
                "Applicants"
            },
            {
                new() { AverageList = double.NaN },
                "AverageList"
            },
            {
                new() { Programs = 0 },
                "Programs"
            },
            {
                new() { Programs = 1_000_000_000, Positions = 1_000_000_001 },
                "Programs"
            },
            {
                new() { Reversions = 13_198 },
                "Reversions"
            },
            {
                new() { Specialties = 0 },
                "Specialties"
            },
            {
                new() { Regions = -5 },
                "Regions"
            },
            {
                new() { AverageList = 61 },
                "AverageList"
            },
            {
                new() { LongestList = 0, AverageList = 1 },
                "LongestList"
            },
            {
                new() { PairsPerCouple = 0 },
                "PairsPerCouple"
            },
            {
                new() { LargestQuota = 0, Positions = 6_600 },
                "LargestQuota"
            },
        };

    [Theory]
    [MemberData(nameof(Wrong))]
    public void What_cannot_be_made_is_told_by_the_option(GeneratorOptions options, string option)
    {
        InstanceGenerator.TryGenerate(options, out var instance, out var problems).ShouldBeFalse();

        instance.ShouldBeNull();
        problems.Select(problem => problem.Option).ShouldContain(option, StringComparer.Ordinal);
    }

    [Fact]
    public void All_problems_are_told_at_once()
    {
        InstanceGenerator
            .TryGenerate(
                new GeneratorOptions
                {
                    Positions = 1,
                    Couples = 30_000,
                    ParityShare = -1,
                },
                out _,
                out var problems
            )
            .ShouldBeFalse();

        problems
            .Select(problem => problem.ToString())
            .ShouldBe([
                "Positions: found 1; expected a whole number from 6600 to 528000",
                "Couples: found 30000; expected a whole number from 0 to 26000",
                "ParityShare: found -1; expected a number from 0 to 1",
            ]);
        Should.Throw<ArgumentException>(() =>
            InstanceGenerator.Generate(new GeneratorOptions { Applicants = 0 })
        );
    }
}
