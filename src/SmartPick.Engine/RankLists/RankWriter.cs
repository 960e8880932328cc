using SmartPick.Engine.Catalog;
using SmartPick.Engine.Interviews;
using SmartPick.Engine.Picking;
using SmartPick.Engine.Statistics;

namespace SmartPick.Engine.RankLists;

/// <summary>Turns a list and its tallies into the answer.</summary>
internal sealed class RankWriter(RankCase ranks, DrawnRanks drawn)
{
    private const int FirstChoices = 3;

    private readonly RankTally _central = drawn.Central;

    private readonly bool _isThin = TotalsWriter.IsThin(
        ranks.Question,
        [.. ranks.Ranked.Select(ranks.Find).OfType<Candidate>()]
    );

    public RankAdvice Write()
    {
        var length = new LengthWriter(ranks, drawn).Write();
        var likeness = Likeness();
        var advice = new RankAdvice
        {
            Request = ranks.Request,
            Season = ranks.Basis.Catalog.Season,
            Programs = [.. ranks.Ranked.Select(Row)],
            Totals = Totals(),
            Length = length,
            Missing = [.. Missing().OrderByDescending(missing => missing.Gain.Value)],
            Move = Move(),
            Likeness = likeness,
            Supplemental = SupplementalWriter.Write(ranks),
            Fees = FeesWriter.Write(ranks),
            Warnings = [],
            Notices = RankNotices.Write(ranks, drawn.Effective),
        };
        return advice with { Warnings = new RankWarnings(ranks, drawn, advice).Write() };
    }

    private RankedProgram Row(AcgmeCode code, int rank)
    {
        var member = ranks.Find(code);
        return new RankedProgram
        {
            Rank = rank + 1,
            Program = ranks.Basis.Catalog.Find(code)!,
            IsParallel = member is { Group: 1 },
            HasChance = member is not null,
            State = ranks.Applications.GetValueOrDefault(code)?.State,
            IsInterviewed = ranks.IsInterviewed(code),
            IsInterviewAssumed = ranks.IsAssumed(code),
            Tier = member is null ? SignalTier.None : ranks.Tiers[ranks.IndexOf(code)],
            MatchHere = drawn.Of(tally => tally.MatchHere[rank]),
            MatchByHere = drawn.Of(tally => tally.MatchByHere[rank]),
            EvidenceIsThin = _isThin || (member is not null && IsThin(member.Program)),
            WouldTake = drawn.Of(tally => tally.WouldTake[rank]),
            Value = member?.Value ?? 0,
            Drop = drawn.Of(tally => tally.Drop[rank]),
            DropValue = 100 * _central.DropValue[rank],
        };
    }

    private bool IsThin(ResidencyProgram program) =>
        ranks.Question.Model.IsThin(program, ranks.Question.Applicant.Type);

    private RankTotals Totals()
    {
        var question = ranks.Question;
        var match = question.Model.MatchesOf(question.Specialties[0].Name, question.Applicant.Type);
        return new RankTotals(
            drawn.Of(tally => tally.Match),
            drawn.Model.Match,
            RankNotices.Correction(ranks, drawn.Model.Match, _isThin),
            drawn.Of(tally => tally.Primary),
            drawn.Of(tally => 1 - tally.Match),
            drawn.Of(tally =>
                tally.MatchByHere.Length == 0
                    ? 0
                    : tally.MatchByHere[Math.Min(FirstChoices, tally.MatchByHere.Length) - 1]
            ),
            drawn.Of(tally => 100 * tally.Value),
            question.HasWishes,
            match.BaseRate,
            _isThin,
            drawn.Effective,
            ranks.Interviews,
            RankConditions.Of(ranks)
        );
    }

    private IEnumerable<MissingProgram> Missing()
    {
        for (var i = 0; i < ranks.Missing.Count; i++)
        {
            var place = i;
            var program = ranks.Missing[i].Program;
            yield return new MissingProgram(
                program,
                ranks.Added[i].Place + 1,
                drawn.Of(tally => tally.Gain[place]),
                100 * _central.GainValue[i],
                ranks.Request.Unacceptable.Contains(program.Code)
            );
        }
    }

    /// <summary>The likeliest program that does not stand first: of equals the one ranked highest.</summary>
    private MoveToTop? Move()
    {
        var likeliest = -1;
        for (var i = 0; i < ranks.Ranked.Count; i++)
        {
            if (likeliest < 0 || _central.WouldTake[i] > _central.WouldTake[likeliest])
            {
                likeliest = i;
            }
        }

        if (likeliest <= 0)
        {
            return null;
        }

        var preferred = _central.MatchByHere[likeliest - 1];
        return new MoveToTop(
            ranks.Basis.Catalog.Find(ranks.Ranked[likeliest])!,
            likeliest + 1,
            _central.WouldTake[likeliest],
            _central.Match,
            MatchWithFirst(likeliest),
            preferred,
            preferred - _central.ToTopLoss[likeliest]
        );
    }

    /// <summary>P(match) with a program put first, computed anew and not taken from theory.</summary>
    private double MatchWithFirst(int rank)
    {
        AcgmeCode[] order =
        [
            ranks.Ranked[rank],
            .. ranks.Ranked.Where((_, place) => place != rank),
        ];
        return drawn.CentralOf(order).Match;
    }

    /// <summary>Compared are the programs that interviewed: the others' chance is 0 whatever their place.</summary>
    private OrderLikeness Likeness()
    {
        var rules = ranks.Basis.Rules;
        int[] places =
        [
            .. Enumerable
                .Range(0, ranks.Ranked.Count)
                .Where(place => ranks.IsInterviewed(ranks.Ranked[place])),
        ];
        if (places.Length < rules.LeastCompared)
        {
            return new OrderLikeness(null, null, false);
        }

        var chances = OrderOfChances.TauB(
            [.. places.Select(place => _central.WouldTake[place])],
            rules.SameChance
        );
        var wishes = ranks.Question.HasWishes
            ? OrderOfChances.TauB(
                [.. places.Select(place => ranks.Entries[place].Value)],
                rules.SameChance
            )
            : null;
        return new OrderLikeness(
            chances,
            wishes,
            chances >= rules.FollowsChances && wishes <= chances - rules.FollowsMargin
        );
    }
}
