using System.Diagnostics;
using System.Globalization;
using SmartPick.Matching.Generation;
using SmartPick.Matching.Runs;
using SmartPick.Matching.Verification;

namespace SmartPick.Matching.Tests.Verification;

public sealed class VerifierSpeedTests(ITestOutputHelper output)
{
    [Fact]
    public void A_national_market_is_verified_within_ten_milliseconds()
    {
        var instance = InstanceGenerator.Generate(new GeneratorOptions { Couples = 1_200 });
        var assignment = Match
            .Run(
                instance,
                new MatchOptions
                {
                    Verify = false,
                    Restarts = 0,
                    Rounds = false,
                },
                TestContext.Current.CancellationToken
            )
            .Assignment;

        // Others may use the machine: the fastest of several says what the work is.
        var fastest = double.MaxValue;
        for (var round = 0; round < 40; round++)
        {
            var started = Stopwatch.GetTimestamp();
            StabilityVerifier.Verify(instance, assignment);
            var took = Stopwatch.GetElapsedTime(started).TotalMilliseconds;
            if (round == 0)
            {
                output.WriteLine(
                    string.Create(CultureInfo.InvariantCulture, $"first {took:f2} ms")
                );
            }

            fastest = Math.Min(fastest, took);
        }

        output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"fastest {fastest:f2} ms"));
        fastest.ShouldBeLessThan(10);
    }
}
