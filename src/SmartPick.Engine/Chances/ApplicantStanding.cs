using SmartPick.Engine.Applicants;
using SmartPick.Engine.Catalog;
using SmartPick.Engine.Randomness;

namespace SmartPick.Engine.Chances;

/// <summary>
/// Where an applicant stands among those who apply to a specialty with the same type: the part of u that the profile shows.
/// What is not said counts as typical (0) in the centre and is drawn from those who apply in parameter draws: it is ignorance,
/// not luck. Neither prestige nor any protected attribute enters.
/// </summary>
internal sealed class ApplicantStanding
{
    private static readonly uint Step2Key = DrawKey.Of("step2", string.Empty);

    private readonly MatchParameters _match;
    private readonly double? _score;
    private readonly ComlexLink? _comlex;
    private readonly StandingPart[] _parts;

    public ApplicantStanding(
        Applicant applicant,
        MatchParameters match,
        Season season,
        EffectLookup effects
    )
    {
        _match = match;
        _score = applicant.Step2?.Value;
        _comlex =
            _score is null && applicant.ComlexLevel2 is { } level2
                ? new ComlexLink(level2, effects)
                : null;
        _parts = StandingPart.Of(applicant, season, effects);
    }

    /// <summary>The part of u that the profile shows.</summary>
    public double U(ParameterDraw draw, double beta)
    {
        var sum = Step2(draw, beta);
        foreach (var part in _parts)
        {
            sum += part.U(draw);
        }

        return sum;
    }

    /// <summary>The part of u that Step 2 accounts for.</summary>
    public double Step2(ParameterDraw draw, double beta)
    {
        if (_score is { } score)
        {
            return _match.Step2Part(beta, score);
        }

        var normal = draw.IsCentral
            ? 0
            : KeyedRandom.Normal(draw.Seed, (uint)draw.Number, Step2Key, DrawKey.Unknowns);
        if (_comlex is { } link)
        {
            return _match.Step2Part(beta, link.Score(draw, normal));
        }

        return draw.IsCentral ? 0 : _match.Step2Part(beta, _match.Step2.Score(normal));
    }

    /// <summary>The parts beside Step 2.</summary>
    public IReadOnlyList<StandingPart> Parts => _parts;
}

/// <summary>The stated, weak link from COMLEX-USA Level 2 CE to Step 2 CK.</summary>
internal readonly struct ComlexLink(int level2, EffectLookup effects)
{
    private readonly DrawnEffect _slope = effects.Drawn(EffectKeys.ComlexSlope);
    private readonly DrawnEffect _centre = effects.Drawn(EffectKeys.ComlexCentre);
    private readonly DrawnEffect _step2 = effects.Drawn(EffectKeys.ComlexStep2);
    private readonly double _residual = effects
        .Drawn(EffectKeys.ComlexResidual)
        .Value(ParameterDraw.Central);

    public double Score(ParameterDraw draw, double normal) =>
        _step2.Value(draw)
        + (_slope.Value(draw) * (level2 - _centre.Value(draw)))
        + (_residual * normal);
}
