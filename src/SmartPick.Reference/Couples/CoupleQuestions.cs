using SmartPick.Engine.Interviews;
using SmartPick.Engine.Picking;
using SmartPick.Engine.Randomness;
using SmartPick.Engine.RankLists.Couples;
using SmartPick.Reference.Picking;
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
    /// <param name="today">The day the question is asked: what happened to applications by then counts.</param>
    /// <param name="seed">Seed of the common draws and of the parameter draws.</param>
    /// <param name="threads">Threads to use; the question is the same for any number.</param>
    /// <param name="cancellation">Stops the picking.</param>
    public static CoupleReading Of(
        ReferenceData data,
        Workspace mine,
        Workspace theirs,
        DateOnly today,
        Seed seed,
        int threads,
        CancellationToken cancellation = default
    )
    {
        var refusals = new List<Refusal>();
        var first = MemberOf(data, mine, "first", today, seed, threads, refusals, cancellation);
        var second = MemberOf(data, theirs, "second", today, seed, threads, refusals, cancellation);
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
                Today = today,
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

    /// <summary>The two members of a workspace, each as a workspace of its own; null while one of them is missing.</summary>
    public static (Workspace Mine, Workspace Theirs)? Couple(this Workspace workspace) =>
        workspace is { Applicant: not null, Partner: { } partner }
            ? (
                workspace,
                Workspace.Empty with
                {
                    Applicant = partner,
                    Ranks = new RankDraft { Programs = workspace.PartnerRanks },
                    Applications = workspace.PartnerApplications,
                    HeardUntil = workspace.PartnerHeardUntil,
                }
            )
            : null;

    private static CoupleMember? MemberOf(
        ReferenceData data,
        Workspace workspace,
        string name,
        DateOnly today,
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
                Applications = workspace.Applications,
                HeardUntil = workspace.HeardUntil,
            };
        }

        // Who has applied is past the picker's list: the applications that can still lead somewhere are what there is.
        var open = workspace.Applications.Where(application => IsOpen(application, today)).ToList();
        if (open.Count > 0)
        {
            return new CoupleMember
            {
                Applicant = applicant,
                Programs =
                [
                    .. open.Select(application => new ListEntry(
                        application.Program,
                        application.Tier
                    )),
                ],
                Applications = workspace.Applications,
                HeardUntil = workspace.HeardUntil,
            };
        }

        var outcome = AdvisedList.Of(data, workspace, applicant, seed, threads, cancellation);
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

    private static bool IsOpen(TrackedApplication application, DateOnly today) =>
        (
            application with
            {
                Events = [.. application.Events.Where(happened => happened.On <= today)],
            }
        ).State
            is ApplicationState.Silent
                or ApplicationState.Waitlisted
                or ApplicationState.Invited
                or ApplicationState.Scheduled
                or ApplicationState.Interviewed;
}

/// <summary>A couple's question, or what stands in its way.</summary>
/// <param name="Request">The question; null when there are refusals.</param>
/// <param name="Refusals">Why there is none; the path begins with <c>first</c> or <c>second</c>.</param>
public sealed record CoupleReading(CoupleRequest? Request, IReadOnlyList<Refusal> Refusals);
