using System.Globalization;
using SmartPick.Engine.Applicants;
using SmartPick.Engine.Catalog;
using SmartPick.Engine.Interviews;
using SmartPick.Engine.Picking;

namespace SmartPick.Engine.RankLists;

/// <summary>What the reader must know of the numbers.</summary>
internal sealed class RankNotices
{
    private readonly RankCase _ranks;
    private readonly List<Notice> _notices = [];

    private RankNotices(RankCase ranks) => _ranks = ranks;

    /// <summary>All notices, the most important first.</summary>
    public static IReadOnlyList<Notice> Write(RankCase ranks, EffectiveDraws draws)
    {
        var writer = new RankNotices(ranks);
        writer.AddSeason(draws);
        writer.AddEvidence();
        writer.AddMatches();
        writer.AddWishes();
        return [.. writer._notices.OrderByDescending(notice => notice.Level)];
    }

    /// <summary>What was taken off the list's chance; null for nothing.</summary>
    /// <param name="ranks">The question.</param>
    /// <param name="model">P(match) before the correction.</param>
    /// <param name="thin">True where the evidence is thin: no single chance is given then, so none is named here.</param>
    public static string? Correction(RankCase ranks, double model, bool thin)
    {
        var correction = ranks.Question.Rules.Corrections[
            (int)ranks.Request.Applicant.Type.RateGroup()
        ];
        return correction.Logits == 0
            ? null
            : string.Create(
                CultureInfo.InvariantCulture,
                $"{(thin ? "The range is after the correction that all lists here have." : Before(model))} In simulated seasons programs that interview many applicants of a type took fewer of each than the model promises. Taken off for your type: {-correction.Logits:0.00} logits (standard error {correction.Sd:0.00}); how much of it belongs to interviews already held is not known, so all of it is taken off."
            );
    }

    private static string Before(double model) =>
        string.Create(
            CultureInfo.InvariantCulture,
            $"{100 * model:0}% by the model alone, before the correction that all lists here have."
        );

    private void AddSeason(EffectiveDraws draws)
    {
        _notices.AddRange(draws.Notices(_ranks.Basis.Season.Rules));
        if (!_ranks.IsSeasonKnown && _ranks.HasAssumedSignals)
        {
            Add(
                NoticeLevel.Information,
                "Which signals you sent is not said: they are taken to have gone to the programs you rank highest, the best first. An interview without a signal says more for you."
            );
        }
    }

    private void AddEvidence()
    {
        var question = _ranks.Question;
        var match = question.Model.MatchesOf(question.Specialties[0].Name, question.Applicant.Type);
        if (match.Thin)
        {
            Add(
                NoticeLevel.Important,
                "Evidence is thin for this specialty and type: the chance to match rests on few people or on what was borrowed. "
                    + match.Borrowed
            );
        }

        if (question.Applicant.Step2?.Value < question.Rules.LowestStep2)
        {
            Add(
                NoticeLevel.Important,
                string.Create(
                    CultureInfo.InvariantCulture,
                    $"Hardly anyone in the published figures has a Step 2 CK below {question.Rules.LowestStep2}: the chance shown reaches beyond them and may be far too high."
                )
            );
        }

        if (question.Applicant.Type.IsUsGraduate())
        {
            Add(
                NoticeLevel.Important,
                "The base rate shown is that of graduates, not of seniors: graduates place less often.",
                match.BaseRate?.SourceId
            );
        }

        Add(
            NoticeLevel.Information,
            "Who among those interviewed ends up where is hardly predictable: programs' own data tell little there. So the chances of two programs that interviewed you differ less than they may feel, by home, rotation and how many people a program interviews for each position."
        );
    }

    private void AddMatches()
    {
        if (_ranks.Request.Applicant.Partner is not null)
        {
            Add(
                NoticeLevel.Important,
                "This is the list of one partner alone. A couple ranks pairs: look at both of you together under Couples."
            );
        }
    }

    private void AddWishes()
    {
        if (!_ranks.Question.HasWishes)
        {
            Add(
                NoticeLevel.Information,
                "No wishes are stated in the profile, so value means the chance to match, and whether your order is your preference only you can tell."
            );
        }
    }

    private void Add(NoticeLevel level, string text, string? source = null) =>
        _notices.Add(new Notice(level, text, source));
}
