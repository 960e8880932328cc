using System.Globalization;
using SmartPick.Engine.Applicants;
using SmartPick.Engine.Catalog;
using SmartPick.Engine.Statistics;

namespace SmartPick.Engine.RankLists;

/// <summary>How long a list is beside published lengths, and what one more interview would bring.</summary>
internal sealed class LengthWriter(RankCase ranks, DrawnRanks drawn)
{
    public RankLength Write()
    {
        var contiguous = Contiguous();
        var specialty = FirstSpecialty ?? ranks.Request.Applicant.Specialty;
        var published = Published(specialty);
        Estimate? more = ranks.Interviewed == 0 ? null : drawn.Of(tally => tally.OneMore);
        var isShort =
            more is { } gain
            && gain.Value >= ranks.Basis.Rules.ShortGain
            && !(published?.Matched <= contiguous);
        return new RankLength(
            ranks.Ranked.Count,
            contiguous,
            published,
            more,
            isShort,
            Text(contiguous, specialty, published)
        );
    }

    private string? FirstSpecialty =>
        ranks.Ranked.Count == 0 ? null : ranks.Basis.Catalog.Find(ranks.Ranked[0])!.Specialty;

    private int Contiguous() =>
        ranks
            .Ranked.TakeWhile(code =>
                string.Equals(
                    ranks.Basis.Catalog.Find(code)!.Specialty,
                    FirstSpecialty,
                    StringComparison.Ordinal
                )
            )
            .Count();

    /// <summary>Of the specialty, else of all specialties together; never of another type.</summary>
    private PublishedLength? Published(string specialty)
    {
        var own = ranks
            .Basis.Lengths.Where(length => length.Group == ranks.Request.Applicant.Type.RateGroup())
            .OrderByDescending(length => length.Year, StringComparer.Ordinal)
            .ToList();
        return own.FirstOrDefault(length =>
                string.Equals(length.Specialty, specialty, StringComparison.Ordinal)
            ) ?? own.FirstOrDefault(length => length.Specialty is null);
    }

    private string Text(int contiguous, string specialty, PublishedLength? published)
    {
        var type = ranks.Request.Applicant.Type.DisplayName();
        var own =
            contiguous == ranks.Ranked.Count
                ? Say($"You rank {Programs(contiguous)}.")
                : Say(
                    $"You rank {Programs(ranks.Ranked.Count)}; the first {contiguous} in a row are in {specialty}."
                );
        if (published is null)
        {
            return own
                + Say(
                    $" How long the lists of {type}s were who matched or did not is not published in {specialty} as far as we know: ask your school for the chart by number of contiguous ranks."
                );
        }

        var where = published.Specialty ?? "all specialties together";
        return own
            + Say(
                $" Of {type}s in {where} ({published.Year}), those who matched had ranked {Figure(published.Matched, published)} programs of their specialty in a row{People(published.MatchedPeople)}, those who did not {Figure(published.Unmatched, published)}{People(published.UnmatchedPeople)}. Who has more interviews ranks more: part of the difference is who they are, not how long the list was."
            );
    }

    private static string Figure(double? value, PublishedLength published) =>
        value is null ? "a number that is not published"
        : string.Equals(published.Measure, "median", StringComparison.Ordinal)
            ? Say($"{value:0.#} (half of them more, half fewer)")
        : Say($"{value:0.0} on average");

    private static string People(int? people) =>
        people is null ? "" : Say($" ({people:N0} people)");

    private static string Programs(int count) =>
        count == 1 ? "1 program" : Say($"{count} programs");

    private static string Say(FormattableString text) =>
        text.ToString(CultureInfo.InvariantCulture);
}
