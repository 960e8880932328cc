using SmartPick.Matching.Instances;

namespace SmartPick.Matching.Tests.Formats;

/// <summary>Everything an instance holds, as text, so that two can be compared and a difference read.</summary>
internal static class InstancePicture
{
    public static string Of(MatchInstance instance)
    {
        var lists = instance.Lists;
        return string.Join(
            '\n',
            $"applicants {Join(lists.ApplicantIds)}",
            $"starts {Join(lists.ApplicantStart)} edges {Join(lists.Edges)} tied {Join(Choices(instance))}",
            $"couples {Join(lists.CoupleIds)} {Join(lists.Couples)} of {Join(lists.CoupleOf)}",
            $"pairs {Join(lists.CoupleStart)} {Join(lists.PairEdges)}",
            $"programs {Join(lists.ProgramIds)} quotas {Join(lists.Quotas)} parities {Join(lists.Parities)}",
            $"ranked {Join(lists.ProgramStart)} {Join(lists.RankedApplicant)} choices {Join(lists.RankedChoice)} tied {Join(Ranks(instance))}",
            $"supplementals {Join(lists.Supplementals)} {Join(lists.SupplementalStart)} {Join(lists.SupplementalEdges)} of {Join(lists.SupplementalsOf)}",
            $"reversions {Join(lists.Reversions)} in order {Join(lists.ReversionOrder)}"
        );
    }

    private static (int, int)[] Choices(MatchInstance instance) =>
        [
            .. from applicant in Enumerable.Range(0, instance.ApplicantCount)
            from choice in Enumerable.Range(0, instance.ChoiceCount(applicant))
            where instance.IsChoiceTied(applicant, choice)
            select (applicant, choice),
        ];

    private static (int, int)[] Ranks(MatchInstance instance) =>
        [
            .. from program in Enumerable.Range(0, instance.ProgramCount)
            from rank in Enumerable.Range(0, instance.RankedBy(program).Length)
            where instance.IsRankTied(program, rank)
            select (program, rank),
        ];

    private static string Join<T>(T[]? items) => items is null ? "none" : string.Join(' ', items);
}
