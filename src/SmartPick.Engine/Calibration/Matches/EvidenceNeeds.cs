using SmartPick.Engine.Applicants;
using SmartPick.Engine.Catalog;
using SmartPick.Engine.Evidence;

namespace SmartPick.Engine.Calibration.Matches;

/// <summary>Rows without which the fit cannot begin: everything else may be missing and is then borrowed.</summary>
public static class EvidenceNeeds
{
    // A difference between two types needs two specialties to have a spread.
    private const int FewestDonors = 2;

    private static readonly ApplicantType[] Donors =
    [
        ApplicantType.UsMdSenior,
        ApplicantType.UsDoSenior,
        ApplicantType.NonUsImg,
    ];

    /// <summary>What is missing, in words; empty when nothing is.</summary>
    public static IReadOnlyList<string> Missing(
        EvidenceTable evidence,
        AssumptionTable priors,
        IReadOnlyList<Specialty> specialties
    )
    {
        var rates = new PublishedRates(evidence, priors, specialties, MatchFitSettings.Shipped);
        return
        [
            .. Enum.GetValues<ApplicantType>()
                .Where(type => RateBook.Total(evidence, type) is null)
                .Select(type => $"the total over all specialties of {type.DisplayName()}s"),
            .. specialties
                .Select(specialty => specialty.Family)
                .Distinct()
                .SelectMany(family =>
                    Donors
                        .Where(type =>
                            specialties.Count(specialty =>
                                specialty.Family == family
                                && rates.Own(specialty.Name, type) is { } rate
                                && RateBook.IsEnough(rate)
                            ) < FewestDonors
                        )
                        .Select(type =>
                            $"match rates of {type.DisplayName()}s in two {RateBook.FamilyName(family)} specialties"
                        )
                ),
        ];
    }
}
