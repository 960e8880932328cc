using SmartPick.Matching.Assignments;
using SmartPick.Matching.Instances;

namespace SmartPick.Reference.Instances;

/// <summary>Which choice everybody got.</summary>
internal static class ChoiceNumbers
{
    /// <summary>By applicant: the place, from 1, of what the applicant holds on the own or the couple's list as given; 0 when unmatched or when it is on no list.</summary>
    public static int[] Of(MatchInstance instance, Assignment assignment)
    {
        var numbers = new int[instance.ApplicantCount];
        for (var applicant = 0; applicant < numbers.Length; applicant++)
        {
            numbers[applicant] = OfSingle(instance, applicant, assignment.Programs[applicant]);
        }

        for (var couple = 0; couple < instance.CoupleCount; couple++)
        {
            var (first, second) = instance.Couples[couple];
            var held = new ProgramPair(assignment.Programs[first], assignment.Programs[second]);
            var number = OfCouple(instance, couple, held);
            numbers[first] = held.First < 0 ? 0 : number;
            numbers[second] = held.Second < 0 ? 0 : number;
        }

        return numbers;
    }

    private static int OfSingle(MatchInstance instance, int applicant, int program)
    {
        for (var choice = 0; program >= 0 && choice < instance.ChoiceCount(applicant); choice++)
        {
            if (instance.Choice(applicant, choice) == program)
            {
                return instance.ChoicePlace(applicant, choice);
            }
        }

        return 0;
    }

    private static int OfCouple(MatchInstance instance, int couple, ProgramPair held)
    {
        for (var choice = 0; choice < instance.PairCount(couple); choice++)
        {
            if (instance.Pair(couple, choice) == held)
            {
                return instance.PairPlace(couple, choice);
            }
        }

        return 0;
    }
}
