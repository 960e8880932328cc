using SmartPick.Engine.Picking;
using SmartPick.Engine.Randomness;
using SmartPick.Engine.RankLists.Couples;
using SmartPick.Reference.Workspaces;

namespace SmartPick.Reference.Couples;

/// <summary>From what two people have entered to a couple's question: rank lists where there are any, else the picker's lists.</summary>
public static class CoupleQuestions
{
    /// <summary>The seed when none is given.</summary>
    public static Seed UsualSeed { get; } = new(1);

    /// <summary>The question of two workspaces; being together counts as the first one's profile says, else as the second one's.</summary>
    /// <param name="data">The reference data.</param>
    /// <param name="mine">The first member's workspace, with a profile.</param>
    /// <param name="theirs">The second member's workspace, with a profile.</param>
    /// <param name="seed">Seed of the common draws and of the parameter draws.</param>
    /// <param name="threads">Threads to use; the question is the same for any number.</param>
    /// <param name="cancellation">Stops the picking.</param>
    public static CoupleReading Of(
        ReferenceData data,
        Workspace mine,
        Workspace theirs,
        Seed seed,
        int threads,
        CancellationToken cancellation = default
    )
    {
        var refusals = new List<Refusal>();
        var first = MemberOf(data, mine, "first", seed, threads, refusals, cancellation);
        var second = MemberOf(data, theirs, "second", seed, threads, refusals, cancellation);
        if (first is null || second is null)
        {
            return new CoupleReading(null, refusals);
        }

        var usual = new Engine.Applicants.Partner();
        var wish = first.Applicant.Partner ?? second.Applicant.Partner ?? usual;
        return new CoupleReading(
            new CoupleRequest
            {
                First = first,
                Second = second,
                Togetherness = wish.Togetherness,
                WithinKilometers = wish.WithinKilometers,
                Ranks =
                    mine.Pairs.Count == 0
                        ? null
                        : [.. mine.Pairs.Select(pair => new JointRank(pair.Mine, pair.Theirs))],
                Seed = seed,
                Threads = threads,
            },
            []
        );
    }

    private static CoupleMember? MemberOf(
        ReferenceData data,
        Workspace workspace,
        string name,
        Seed seed,
        int threads,
        List<Refusal> refusals,
        CancellationToken cancellation
    )
    {
        if (workspace.Applicant is not { } entered)
        {
            refusals.Add(new Refusal(name, "no profile", "a profile"));
            return null;
        }

        var applicant = data.Imports.Complete(entered);
        if (workspace.Ranks.Programs.Count > 0)
        {
            var tiers = workspace.Applications.ToDictionary(
                application => application.Program,
                application => application.Tier
            );
            return new CoupleMember
            {
                Applicant = applicant,
                Programs =
                [
                    .. workspace.Ranks.Programs.Select(code => new ListEntry(
                        code,
                        tiers.GetValueOrDefault(code)
                    )),
                ],
                IsRanked = true,
            };
        }

        var outcome = data.CreateAdvisor()
            .Advise(
                new PickRequest
                {
                    Seed = seed,
                    Threads = threads,
                    Applicant = applicant,
                    Objective = workspace.Choices.Objective,
                    Preset = workspace.Choices.Preset,
                    Overrides = workspace.Choices.Overrides.ToHashSet(),
                    Full = false,
                },
                null,
                cancellation
            );
        if (outcome.Advice is not { } advice)
        {
            refusals.AddRange(
                outcome.Refusals.Select(refusal => refusal with { Path = name + refusal.Path[1..] })
            );
            return null;
        }

        return new CoupleMember
        {
            Applicant = applicant with
            {
                Preferences = applicant.Preferences with
                {
                    StatedDivisions = advice.Geographic.Divisions,
                },
            },
            Programs =
            [
                .. advice.Programs.Select(program => new ListEntry(
                    program.Program.Code,
                    program.Tier
                )),
            ],
        };
    }
}

/// <summary>A couple's question, or what stands in its way.</summary>
/// <param name="Request">The question; null when there are refusals.</param>
/// <param name="Refusals">Why there is none; the path begins with <c>first</c> or <c>second</c>.</param>
public sealed record CoupleReading(CoupleRequest? Request, IReadOnlyList<Refusal> Refusals);
