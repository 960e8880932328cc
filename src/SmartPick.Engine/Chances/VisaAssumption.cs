using SmartPick.Engine.Applicants;
using SmartPick.Engine.Catalog;

namespace SmartPick.Engine.Chances;

/// <summary>
/// Whether a program sponsors the visa an applicant needs. Where that is not known: P(sponsors) = rate / (rate + half rate), rate
/// being the program's own fitted non-US IMG interview rate. A stated assumption, until imported or entered.
/// </summary>
internal sealed class VisaAssumption
{
    private readonly Applicant _applicant;
    private readonly double _j1HalfRate;
    private readonly double _h1BHalfRate;
    private readonly double _h1BFactor;
    private readonly double _mean;

    public VisaAssumption(
        Applicant applicant,
        string specialty,
        ProgramCatalog catalog,
        ChanceModel model,
        EffectLookup effects
    )
    {
        _applicant = applicant;
        _j1HalfRate = Central(EffectKeys.VisaJ1HalfRate);
        _h1BHalfRate = Central(EffectKeys.VisaH1BHalfRate);
        _h1BFactor =
            applicant.Step3Passed == false
                ? Math.Min(1, Central(EffectKeys.VisaH1BWithoutStep3))
                : 1;
        IsNeeded = applicant.Visa is VisaNeed.J1 or VisaNeed.H1B or VisaNeed.Either;
        _mean =
            IsNeeded && applicant.Type == ApplicantType.NonUsImg
                ? RateWeightedMean(catalog.InSpecialty(specialty).Select(model.InterviewsOf))
                : 1;

        double Central(string key) => effects.Drawn(key).Value(ParameterDraw.Central);
    }

    /// <summary>True when the applicant says that a visa is needed.</summary>
    public bool IsNeeded { get; }

    /// <summary>
    /// The factor on P(interview). A published non-US IMG rate averages over sponsors already, so P(sponsors) counts relative to its
    /// mean over the specialty's programs, weighted by those rates; never above 1, since that a program sponsors cannot make it
    /// interview more than it is known to.
    /// </summary>
    public double Factor(AcgmeCode code, InterviewParameters parameters) =>
        Math.Min(1, Sponsors(code, parameters) / _mean);

    private double Sponsors(AcgmeCode code, InterviewParameters parameters)
    {
        if (!IsNeeded)
        {
            return 1;
        }

        var facts = _applicant.KnownFacts.GetValueOrDefault(code);
        var j1 = Known(facts?.SponsorsJ1) ?? Assumed(parameters.NonUsImgRate, _j1HalfRate);
        var h1B =
            (Known(facts?.SponsorsH1B) ?? Assumed(parameters.NonUsImgRate, _h1BHalfRate))
            * _h1BFactor;
        return _applicant.Visa switch
        {
            VisaNeed.J1 => j1,
            VisaNeed.H1B => h1B,
            _ => Math.Max(j1, h1B),
        };
    }

    /// <summary>True when the answer rests on the assumption.</summary>
    public bool IsAssumed(AcgmeCode code)
    {
        var facts = _applicant.KnownFacts.GetValueOrDefault(code);
        return _applicant.Visa switch
        {
            VisaNeed.J1 => facts?.SponsorsJ1 is null,
            VisaNeed.H1B => facts?.SponsorsH1B is null,
            VisaNeed.Either => facts?.SponsorsJ1 != true && facts?.SponsorsH1B != true,
            _ => false,
        };
    }

    private static double? Known(bool? fact) => fact is { } known ? (known ? 1 : 0) : null;

    private static double Assumed(double rate, double halfRate) =>
        rate <= 0 ? 0 : rate / (rate + halfRate);

    private double RateWeightedMean(IEnumerable<InterviewParameters> programs)
    {
        double rates = 0;
        double sponsored = 0;
        foreach (var program in programs)
        {
            var rate = program.NonUsImgRate;
            var j1 = Assumed(rate, _j1HalfRate);
            var h1B = Assumed(rate, _h1BHalfRate);
            rates += rate;
            sponsored += rate * (_applicant.Visa == VisaNeed.H1B ? h1B : j1);
        }

        return rates > 0 && sponsored > 0 ? sponsored / rates : 1;
    }
}
