using SmartPick.Matching.Instances;

namespace SmartPick.Web.Features.TryMatch;

/// <summary>Takes somebody out of a market: whoever comes after moves up a number, everywhere.</summary>
internal static class Removal
{
    /// <summary>Removes an applicant; a partner becomes single.</summary>
    public static void Applicant(Market market, int applicant)
    {
        if (market.CoupleOf(applicant) is { } own)
        {
            Partnership.Part(market, market.Couples.IndexOf(own));
        }

        market.Applicants.RemoveAt(applicant);
        foreach (var program in market.Programs)
        {
            Renumber(program.Ranks, applicant);
        }

        Replace(
            market.Couples,
            couple =>
                couple with
                {
                    First = Next(couple.First, applicant),
                    Second = Next(couple.Second, applicant),
                }
        );
        market.FirstYears.RemoveAll(list => list.Applicant == applicant);
        Replace(
            market.FirstYears,
            list => list with { Applicant = Next(list.Applicant, applicant) }
        );
    }

    /// <summary>Removes a program from every list.</summary>
    public static void Program(Market market, int program)
    {
        market.Programs.RemoveAt(program);
        foreach (var applicant in market.Applicants)
        {
            Renumber(applicant.Choices, program);
        }

        foreach (var couple in market.Couples)
        {
            couple.Pairs.RemoveAll(pair => pair.First == program || pair.Second == program);
            Replace(
                couple.Pairs,
                pair => new ProgramPair(Next(pair.First, program), Next(pair.Second, program))
            );
        }

        market.FirstYears.RemoveAll(list => list.Advanced == program);
        Replace(market.FirstYears, list => list with { Advanced = Next(list.Advanced, program) });
        foreach (var list in market.FirstYears)
        {
            Renumber(list.Choices, program);
        }

        market.Reversions.RemoveAll(row => row.Donor == program || row.Receiver == program);
        Replace(
            market.Reversions,
            row =>
                row with
                {
                    Donor = Next(row.Donor, program),
                    Receiver = Next(row.Receiver, program),
                }
        );
    }

    private static void Renumber(List<int> list, int removed)
    {
        list.RemoveAll(number => number == removed);
        Replace(list, number => Next(number, removed));
    }

    private static int Next(int number, int removed) => number > removed ? number - 1 : number;

    private static void Replace<T>(List<T> list, Func<T, T> change)
    {
        for (var index = 0; index < list.Count; index++)
        {
            list[index] = change(list[index]);
        }
    }
}
