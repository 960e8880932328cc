using System.Diagnostics;
using System.Globalization;
using SmartPick.Matching.Assignments;
using SmartPick.Matching.Exact;
using SmartPick.Matching.Verification;

namespace SmartPick.Matching.Tests.Exact;

public sealed class ExactSpeedTests(ITestOutputHelper output)
{
    [Theory]
    [InlineData(22, 8, 0)]
    [InlineData(22, 8, 0.5)]
    [InlineData(22, 8, 0.9)]
    [InlineData(20, 10, 0.5)]
    public void Markets_of_thirty_agents_are_decided(int singles, int couples, double likeness)
    {
        var seeds = int.Parse(
            Environment.GetEnvironmentVariable("SMARTPICK_SEEDS") ?? "25",
            CultureInfo.InvariantCulture
        );
        var nodes = new List<long>();
        var milliseconds = new List<double>();
        var outcomes = new Dictionary<ExactOutcome, int>();
        for (var seed = 0UL; seed < (ulong)seeds; seed++)
        {
            var instance = ThirtyAgents.Draw(singles, couples, likeness, seed).Build();
            var clock = Stopwatch.GetTimestamp();
            var result = ExactSearch.Run(
                instance,
                StabilityPolicy.VacatedPositionStaysTaken,
                ExactLimits.Default,
                TestContext.Current.CancellationToken
            );
            milliseconds.Add(Stopwatch.GetElapsedTime(clock).TotalMilliseconds);
            nodes.Add(result.Nodes);
            outcomes[result.Outcome] = outcomes.GetValueOrDefault(result.Outcome) + 1;
            if (result.Outcome == ExactOutcome.Found)
            {
                StabilityVerifier.Verify(instance, result.Assignment!).IsStable.ShouldBeTrue();
            }
        }

        nodes.Sort();
        milliseconds.Sort();
        output.WriteLine(
            string.Create(
                CultureInfo.InvariantCulture,
                $"{singles} singles, {couples} couples, likeness {likeness}: {string.Join(", ", outcomes)}; nodes median {nodes[seeds / 2]}, 99% {nodes[seeds * 99 / 100]}, most {nodes[^1]}; ms median {milliseconds[seeds / 2]:f2}, 99% {milliseconds[seeds * 99 / 100]:f2}, most {milliseconds[^1]:f2}"
            )
        );
        outcomes.GetValueOrDefault(ExactOutcome.Undecided).ShouldBe(0);
    }
}
