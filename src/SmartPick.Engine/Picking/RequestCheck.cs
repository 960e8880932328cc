using System.Globalization;
using SmartPick.Engine.Applicants;
using SmartPick.Engine.Catalog;

namespace SmartPick.Engine.Picking;

/// <summary>Everything that stands in the way of a list though the profile is well-formed, all at once.</summary>
internal static class RequestCheck
{
    /// <summary>The specialties applied to; none when one of them is not in the catalog.</summary>
    public static IReadOnlyList<Specialty> Specialties(
        ProgramCatalog catalog,
        Applicant applicant,
        List<Refusal> refusals
    )
    {
        var primary = Find("$.specialty", applicant.Specialty);
        if (applicant.Parallel is not { } plan)
        {
            return primary is null ? [] : [primary];
        }

        var second = Find("$.parallel.specialty", plan.Specialty);
        if (string.Equals(plan.Specialty, applicant.Specialty, StringComparison.Ordinal))
        {
            refusals.Add(
                new Refusal(
                    "$.parallel.specialty",
                    plan.Specialty,
                    "another specialty than the first"
                )
            );
            return [];
        }

        return primary is null || second is null ? [] : [primary, second];

        Specialty? Find(string path, string name)
        {
            var found = catalog.FindSpecialty(name);
            if (found is null)
            {
                refusals.Add(new Refusal(path, name, "a specialty of the catalog"));
            }

            return found;
        }
    }

    /// <summary>Wishes and limits that cannot be met together.</summary>
    public static void Limits(PickQuestion question, List<Refusal> refusals)
    {
        CheckMusts(question, refusals);
        CheckCounts(question, refusals);
        CheckBudget(question, refusals);
        if (!question.Candidates.Any(candidate => candidate.Group == 0))
        {
            refusals.Add(
                new Refusal(
                    "$.specialty",
                    Say(
                        $"no program of {question.Specialties[0].Name} is left after requirements, never and never-states"
                    ),
                    "at least one program to apply to"
                )
            );
        }
    }

    private static void CheckMusts(PickQuestion question, List<Refusal> refusals)
    {
        var wishes = question.Applicant.Preferences;
        for (var i = 0; i < wishes.Must.Count; i++)
        {
            var code = wishes.Must[i];
            var path = Say($"$.preferences.must[{i}]");
            var program = question.Catalog.Find(code);
            if (program is null)
            {
                refusals.Add(
                    new Refusal(path, code.Digits, "the code of a program of the catalog")
                );
            }
            else if (
                !question.Specialties.Any(specialty => Same(specialty.Name, program.Specialty))
            )
            {
                refusals.Add(
                    new Refusal(
                        path,
                        Say($"{code.Digits}, a program of {program.Specialty}"),
                        "a program of a specialty you apply to"
                    )
                );
            }
            else if (wishes.Never.Contains(code))
            {
                refusals.Add(
                    new Refusal(
                        path,
                        Say($"{code.Digits}, also under never"),
                        "must or never, not both"
                    )
                );
            }
            else if (wishes.NeverStates.Contains(program.State, StringComparer.Ordinal))
            {
                refusals.Add(
                    new Refusal(
                        path,
                        Say($"{code.Digits} in {program.State}, a state under never"),
                        "a program outside the states under never"
                    )
                );
            }
        }
    }

    private static void CheckCounts(PickQuestion question, List<Refusal> refusals)
    {
        for (var group = 0; group < question.Specialties.Count; group++)
        {
            var path = group == 0 ? "$.limits.maxApplications" : "$.parallel.maxApplications";
            var musts = question.Candidates.Count(candidate =>
                candidate.Group == group && candidate.IsMust
            );
            var limit = question.OwnLimit(group);
            if (limit < musts)
            {
                refusals.Add(
                    new Refusal(
                        path,
                        Say($"{limit} after the reserve"),
                        Say($"at least {musts}, the number of programs under must")
                    )
                );
            }
            else if (group == 0 && limit < 1)
            {
                refusals.Add(
                    new Refusal(path, Say($"{limit} after the reserve"), "at least 1 application")
                );
            }
        }

        var perState = question.Applicant.Limits.MaxPerState;
        foreach (
            var state in question
                .Candidates.Where(candidate => candidate.IsMust)
                .GroupBy(candidate => candidate.Program.State, StringComparer.Ordinal)
                .Where(state => state.Count() > perState)
        )
        {
            refusals.Add(
                new Refusal(
                    "$.limits.maxPerState",
                    Say($"{perState}"),
                    Say($"at least {state.Count()}: so many programs under must are in {state.Key}")
                )
            );
        }
    }

    private static void CheckBudget(PickQuestion question, List<Refusal> refusals)
    {
        if (question.Portals.Any(portal => !portal.HasAny))
        {
            refusals.Add(
                new Refusal(
                    "$.specialty",
                    Say($"no fees for season {question.Catalog.Season}"),
                    "a season with application fees in the reference data"
                )
            );
            return;
        }

        if (question.Applicant.Limits.Budget is not { } budget)
        {
            return;
        }

        var least = Money.Zero;
        for (var group = 0; group < question.Specialties.Count; group++)
        {
            var musts = question.Candidates.Count(candidate =>
                candidate.Group == group && candidate.IsMust
            );
            var count = group == 0 ? Math.Max(1, musts) : musts;
            least +=
                count == 0
                    ? Money.Zero
                    : question.Portals[group].Cost(count + question.Reserve(group));
        }

        if (budget < least)
        {
            refusals.Add(
                new Refusal(
                    "$.limits.budget",
                    budget.ToString(),
                    Say(
                        $"at least {least}, for the first application, the reserve and what is under must"
                    )
                )
            );
        }
    }

    private static bool Same(string one, string other) =>
        string.Equals(one, other, StringComparison.Ordinal);

    private static string Say(FormattableString text) =>
        text.ToString(CultureInfo.InvariantCulture);
}
