using SmartPick.Engine.Catalog;
using SmartPick.Engine.Chances;

namespace SmartPick.Engine.Picking;

/// <summary>Puts the totals of a list together.</summary>
internal static class TotalsWriter
{
    public static ListTotals Write(
        PickQuestion question,
        IReadOnlyList<Candidate> members,
        DrawnList list,
        Certificate certificate
    )
    {
        var counts = new int[ListRules.GroupCount];
        foreach (var entry in list.Entries)
        {
            counts[entry.Group]++;
        }

        var costs = ListCosts.Of(question, counts, list.Central.Interviews);
        var match = question.Model.MatchesOf(question.Specialties[0].Name, question.Applicant.Type);
        return new ListTotals(
            list.Entries.Length,
            counts[1],
            costs.Lines,
            costs.ApplicationFees,
            costs.Total,
            list.Of(tally => tally.Interviews[0] + tally.Interviews[1]),
            list.Of(tally => tally.NoInterview),
            list.Of(tally => tally.Match),
            list.Model.Match,
            CorrectionWords.Of(question, list.Model.Match),
            list.Of(tally => tally.Anywhere),
            list.Of(tally => tally.FirstThree),
            list.Of(tally => 1 - tally.Anywhere),
            list.Of(tally => 100 * tally.Value),
            list.Central.IndependentMatch,
            match.BaseRate,
            IsThin(question, members),
            certificate
        );
    }

    /// <summary>True when the chances rest on fewer than 20 people, on a borrowed prior, or reach beyond what is published.</summary>
    public static bool IsThin(PickQuestion question, IReadOnlyList<Candidate> members) =>
        question.Model.MatchesOf(question.Specialties[0].Name, question.Applicant.Type).Thin
        || IsBeyondEvidence(question)
        || RestsOnTypicalPrograms(question, members);

    /// <summary>True for a Step 2 score below those that published figures are about.</summary>
    private static bool IsBeyondEvidence(PickQuestion question) =>
        question.Applicant.Step2?.Value < question.Rules.LowestStep2;

    /// <summary>True when most programs of the list have no rates of their own.</summary>
    private static bool RestsOnTypicalPrograms(
        PickQuestion question,
        IReadOnlyList<Candidate> members
    )
    {
        var typical = members.Count(member =>
            question.Model.InterviewsOf(member.Program).Basis
                is InterviewBasis.SpecialtyTypical
                    or InterviewBasis.FamilyTypical
        );
        return 2 * typical > members.Count;
    }
}
