using SmartPick.Matching.Assignments;
using SmartPick.Matching.Runs;
using SmartPick.Matching.Tests.BruteForce;
using SmartPick.Matching.Tracing;

namespace SmartPick.Matching.Tests.Tracing;

public sealed class TraceTests
{
    private static readonly MarketShape s_shape = new()
    {
        MostSingles = 10,
        MostCouples = 3,
        MostPrograms = 6,
        MostChoices = 4,
        Supplementals = 0.2,
        Reversions = 0.2,
        Parities = 0.2,
    };

    [Fact]
    public void A_traced_run_has_the_same_result_and_its_steps_lead_there()
    {
        for (var seed = 0UL; seed < 500; seed++)
        {
            var market = MarketSampler.Draw(s_shape, seed);
            var instance = market.Build();
            var options = new MatchOptions
            {
                Restarts = 0,
                Rounds = false,
                ExactUpTo = 0,
            };
            var silent = Match.Run(instance, options, TestContext.Current.CancellationToken);
            var steps = new List<MatchStep>();
            var traced = Match.Run(
                instance,
                options with
                {
                    Trace = steps.Add,
                },
                TestContext.Current.CancellationToken
            );

            var told = $"seed {seed}\n{market}";
            traced
                .Assignment.Programs.ToArray()
                .ShouldBe(silent.Assignment.Programs.ToArray(), told);
            traced.Statistics.Proposals.ShouldBe(silent.Statistics.Proposals, told);
            steps
                .Count(step => step.Kind == MatchStepKind.Proposes)
                .ShouldBe((int)traced.Statistics.Proposals, told);
            steps
                .Count(step => step.Kind == MatchStepKind.Displaces)
                .ShouldBe((int)traced.Statistics.Displacements, told);
            Replay(steps, traced.Assignment, instance.ApplicantCount, told);
        }
    }

    private static void Replay(List<MatchStep> steps, Assignment result, int count, string told)
    {
        var primary = Enumerable.Repeat(-1, count).ToArray();
        var supplemental = Enumerable.Repeat(-1, count).ToArray();
        foreach (var step in steps)
        {
            var held = step.IsSupplemental ? supplemental : primary;
            switch (step.Kind)
            {
                case MatchStepKind.Holds:
                    held[step.Applicant] = step.Program;
                    if (step.Partner >= 0)
                    {
                        held[step.Partner] = step.OtherProgram;
                    }

                    break;
                case MatchStepKind.Displaces or MatchStepKind.Withdraws:
                    held[step.Applicant].ShouldBe(step.Program, told);
                    held[step.Applicant] = -1;
                    break;
                default:
                    break;
            }
        }

        primary.ShouldBe(result.Programs.ToArray(), told);
        supplemental.ShouldBe(Enumerable.Range(0, count).Select(result.Supplemental), told);
    }
}
