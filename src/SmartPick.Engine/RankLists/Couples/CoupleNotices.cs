using System.Globalization;
using SmartPick.Engine.Picking;

namespace SmartPick.Engine.RankLists.Couples;

/// <summary>What a couple must know about its list.</summary>
internal sealed class CoupleNotices(CoupleQuestion question, CoupleAdvice advice, Pair[] possible)
{
    private readonly List<Notice> _notices = [];

    public IReadOnlyList<Notice> Write()
    {
        _notices.AddRange(advice.Draws.Notices(question.SeasonRules));
        foreach (var (member, who) in question.Members.Zip((string[])["first", "second"]))
        {
            AddLeftOut(member, who);
            AddChances(member, who);
        }

        AddSameProgram();
        AddLength();
        AddTail();
        AddOrder();
        return _notices;
    }

    private void AddLeftOut(MemberPart member, string who)
    {
        foreach (var group in member.LeftOut.GroupBy(entry => entry.Why, StringComparer.Ordinal))
        {
            var names = group.Select(entry => entry.Program).ToList();
            var more = names.Count > 1 ? Say($" and {names.Count - 1} more") : string.Empty;
            Add(
                NoticeLevel.Important,
                Say(
                    $"Left out of the pairs, {who} member: {names[0]}{more}. The reason: {group.Key}."
                )
            );
        }
    }

    private void AddChances(MemberPart member, string who)
    {
        if (member.IsSeasonKnown)
        {
            var unheard = member.View.IsRanked
                ? member.View.Programs.Count(program => program.Taken.High == 0)
                : 0;
            Add(NoticeLevel.Information, Heard(member, who));
            if (unheard > 0)
            {
                Add(
                    NoticeLevel.Check,
                    Say(
                        $"{unheard} programs that the {who} member ranks have no interview among the applications entered, so that they count with no chance: the program refused, the application was given back, or no news came by the day up to which everything heard is entered. Enter the interview, or take them off."
                    )
                );
            }
        }

        if (member.Correction is { } correction)
        {
            Add(NoticeLevel.Information, Say($"On the {who} member's own chance: {correction}"));
        }

        if (member.IsThin)
        {
            Add(
                NoticeLevel.Important,
                Say(
                    $"Evidence is thin for the {who} member: few people or a borrowed figure stand behind the chances."
                )
            );
        }
    }

    private string Heard(MemberPart member, string who)
    {
        var silence = member.HeardUntil is { } until
            ? Say(
                $"and silence up to {(until < question.Request.Today ? until : question.Request.Today):yyyy-MM-dd}, the day up to which everything heard is said to be entered."
            )
            : "while nothing is concluded from silence, since nobody said that everything heard is entered.";
        return Say(
            $"What the {who} member has heard of the applications is counted: invitations and refusals, {silence}"
        );
    }

    private void AddSameProgram()
    {
        var same = possible.Where(question.IsSameProgram).ToList();
        var unknown = same.Count(pair =>
            question.Basis.Model.InterviewsOf(question.First.Programs[pair.First].Program).Positions
                is null
        );
        if (unknown > 0)
        {
            Add(
                NoticeLevel.Check,
                Say(
                    $"{unknown} pairs put both of you into one program. That needs two positions; how many a program has is not in the directory. Ask before you rank it."
                )
            );
        }

        var alone = question.First.Programs.Count(program =>
            question.Second.Programs.Any(other => other.Program.Code == program.Program.Code)
            && question.Basis.Model.InterviewsOf(program.Program).Positions is { Count: 1 }
        );
        if (alone > 0)
        {
            Add(
                NoticeLevel.Important,
                Say(
                    $"{alone} programs that both of you list have a single position by your import: no pair puts both of you there."
                )
            );
        }
    }

    private void AddLength()
    {
        if (possible.Length > question.Rules.MostPairs && !advice.IsGiven)
        {
            Add(
                NoticeLevel.Information,
                Say(
                    $"{possible.Length} pairs are possible and a joint list takes {question.Rules.MostPairs}: those are kept that together bring most. What is left out could bring at most {Percent(advice.Certificate.Gap)} more of what the list is worth."
                )
            );
        }
    }

    private void AddTail()
    {
        var tail = advice.Tail;
        if (tail.Ranks > 0)
        {
            Add(
                NoticeLevel.Information,
                Say(
                    $"{tail.Ranks} ranks leave one of you without a match. They protect the other one in {Percent(tail.Protects)} of cases, in which both of you would go unmatched without them. Take them off if you would rather both go unmatched than one alone."
                )
            );
        }

        if (tail.Missing > 0.0005)
        {
            Add(
                NoticeLevel.Check,
                Say(
                    $"In {Percent(tail.Missing)} of cases both of you go unmatched although one could have a place: ranks with \"no match\" on the other side, at the end of the list, would protect that place."
                )
            );
        }
    }

    private void AddOrder()
    {
        if (!advice.IsGiven)
        {
            return;
        }

        var turned = 0;
        for (var k = 1; k < advice.Pairs.Count; k++)
        {
            turned += advice.Pairs[k].Worth > advice.Pairs[k - 1].Worth + 1e-9 ? 1 : 0;
        }

        if (turned > 0)
        {
            Add(
                NoticeLevel.Information,
                Say(
                    $"{turned} ranks stand below a pair that your values and the weight of being together put lower. Rank by what both of you truly want: no other order brings more, whatever the chances."
                )
            );
        }
    }

    private void Add(NoticeLevel level, string text) =>
        _notices.Add(new Notice(level, text, question.Rules.SourceId));

    private static string Percent(double share) =>
        (share * 100).ToString(share < 0.0995 ? "0.##" : "0", CultureInfo.InvariantCulture) + "%";

    private static string Say(FormattableString text) =>
        text.ToString(CultureInfo.InvariantCulture);
}
