using System.Globalization;

namespace SmartPick.Engine.Mentors;

/// <summary>
/// Values: Kendall's rank correlation over the cards that both ranked, from -1 to 1, carried to 0 to 1. Style: 1 less the mean distance on the scales that both answered, the whole scale being 1.
/// </summary>
internal sealed class ValuesAndStylePart(MentorVocabulary vocabulary, MatchWeights weights)
{
    // One card in common has no order.
    private const int FewestCards = 2;

    public SharedPart Of(Mentee mentee, Mentor mentor)
    {
        var correlation = Correlation(mentee.Values, mentor.Values);
        var nearness = Nearness(mentee.Styles, mentor.Styles);
        var share =
            (weights.ValuesShare * ((1 + correlation) / 2 ?? weights.Unknown))
            + ((1 - weights.ValuesShare) * (nearness ?? weights.Unknown));
        return new SharedPart(share, () => ValuesWords(correlation) + " " + StyleWords(nearness));
    }

    private static double? Correlation(IReadOnlyList<string> one, IReadOnlyList<string> other)
    {
        var places = new List<int>();
        foreach (var card in one)
        {
            var place = PlaceOf(card, other);
            if (place >= 0)
            {
                places.Add(place);
            }
        }

        if (places.Count < FewestCards)
        {
            return null;
        }

        var agreeing = 0;
        var pairs = places.Count * (places.Count - 1) / 2;
        for (var i = 0; i < places.Count; i++)
        {
            for (var j = i + 1; j < places.Count; j++)
            {
                agreeing += places[i] < places[j] ? 1 : -1;
            }
        }

        return (double)agreeing / pairs;
    }

    private double? Nearness(
        IReadOnlyDictionary<string, int> one,
        IReadOnlyDictionary<string, int> other
    )
    {
        double sum = 0;
        var answered = 0;
        foreach (var scale in vocabulary.Styles)
        {
            if (
                one.TryGetValue(scale.Id, out var mine)
                && other.TryGetValue(scale.Id, out var theirs)
            )
            {
                sum += 1 - ((double)Math.Abs(mine - theirs) / (scale.Steps - 1));
                answered++;
            }
        }

        return answered == 0 ? null : sum / answered;
    }

    private static int PlaceOf(string card, IReadOnlyList<string> cards)
    {
        for (var place = 0; place < cards.Count; place++)
        {
            if (string.Equals(cards[place], card, StringComparison.Ordinal))
            {
                return place;
            }
        }

        return -1;
    }

    private static string ValuesWords(double? correlation) =>
        correlation is { } value
            ? string.Create(
                CultureInfo.InvariantCulture,
                $"They order their values {Alike(value)} (rank correlation {value:0.00})."
            )
            : "Too few values are ranked by both to compare.";

    private static string Alike(double correlation) =>
        correlation switch
        {
            >= 0.5 => "alike",
            > -0.5 => "partly alike",
            _ => "differently",
        };

    private static string StyleWords(double? nearness) =>
        nearness switch
        {
            null => "No question of style is answered by both.",
            >= 0.75 => "They like to talk in much the same way.",
            >= 0.5 => "They like to talk in a somewhat similar way.",
            _ => "They like to talk in different ways.",
        };
}
