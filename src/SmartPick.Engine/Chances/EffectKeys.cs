namespace SmartPick.Engine.Chances;

/// <summary>
/// The keys of <c>data/effects.csv</c> that the model asks for. A key that depends on the
/// group of applicants has a row for each: <c>key.us_md</c>, <c>key.us_do</c>, <c>key.us_img</c>, <c>key.non_us_img</c>.
/// </summary>
public static class EffectKeys
{
    /// <summary>R: logits of a home or away rotation on the chance of an interview there.</summary>
    public const string Rotated = "rotated";

    /// <summary>The share of R that counts where less than the highest tier is sent to a program where one rotated.</summary>
    public const string RotatedBelowTop = "rotated_below_top_share";

    /// <summary>The share of a borrowed signal effect's variance that programs of a specialty have in common.</summary>
    public const string SharedBorrowedSignal = "shared_borrowed_signal";

    /// <summary>The same for a program that uses its specialty's typical row.</summary>
    public const string SharedTypical = "shared_typical";

    /// <summary>The same for a program whose specialty borrows from its family.</summary>
    public const string SharedFamily = "shared_family";

    /// <summary>rho: how far programs that interview many take fewer of those they interview; an exponent.</summary>
    public const string Intensity = "rho";

    /// <summary>rho where the real numbers of positions are known.</summary>
    public const string ImportedIntensity = "rho_imported";

    /// <summary>How applications to a program grow with its positions: a power. 1 is the stand-in where positions are not known.</summary>
    public const string ApplicationsByPositions = "applications_by_positions";

    /// <summary>delta_home: probits of being at home on being taken once interviewed.</summary>
    public const string HomeTaken = "delta_home";

    /// <summary>delta_away: probits of having rotated on being taken once interviewed.</summary>
    public const string AwayTaken = "delta_away";

    /// <summary>Logits of an aligned geographic preference against one that is not aligned.</summary>
    public const string GeographicAligned = "geographic_preference";

    /// <summary>What the reason is called at a program outside the divisions stated.</summary>
    internal const string OutsideDivisions = "Outside the divisions stated as preferred";

    /// <summary>Logits of stating no geographic preference against one that is not aligned.</summary>
    public const string GeographicNone = "geographic_preference_none";

    /// <summary>Share of applications that go to a program inside the divisions stated.</summary>
    public const string GeographicShare = "geographic_preference_share";

    /// <summary>Logits of a geographic tie other than the school's state.</summary>
    public const string GeographicTie = "geographic_tie";

    /// <summary>A mentor's or research tie, as a share of R.</summary>
    public const string MentorTie = "mentor_tie_share";

    /// <summary>Logits of a soft requirement that is not met.</summary>
    public const string SoftRequirement = "soft_requirement";

    /// <summary>Logits of a strict requirement that is not met, where the applicant lets the program in all the same.</summary>
    public const string StrictRequirement = "strict_requirement";

    /// <summary>Logits of having COMLEX only where it is not known whether the program accepts it.</summary>
    public const string ComlexOnly = "comlex_only";

    /// <summary>Points of Step 2 CK for one point of COMLEX-USA Level 2 CE.</summary>
    public const string ComlexSlope = "comlex_slope";

    /// <summary>The COMLEX-USA Level 2 CE score that is taken to correspond to <see cref="ComlexStep2"/>.</summary>
    public const string ComlexCentre = "comlex_centre";

    /// <summary>The Step 2 CK score that is taken to correspond to <see cref="ComlexCentre"/>.</summary>
    public const string ComlexStep2 = "comlex_step2";

    /// <summary>Standard deviation, in Step 2 CK points, of what the COMLEX link leaves open.</summary>
    public const string ComlexResidual = "comlex_residual";

    /// <summary>The non-US IMG interview rate at which a program is as likely as not to sponsor a J-1.</summary>
    public const string VisaJ1HalfRate = "visa_j1_half_rate";

    /// <summary>The same for an H-1B.</summary>
    public const string VisaH1BHalfRate = "visa_h1b_half_rate";

    /// <summary>Factor on P(sponsors an H-1B) for an applicant without Step 3.</summary>
    public const string VisaH1BWithoutStep3 = "visa_h1b_without_step3";

    /// <summary>Where fitted interview effects come from; its note says so, its size has no use.</summary>
    public const string InterviewRates = "interview_rates";

    /// <summary>Where borrowed signal effects come from: logits of a signal, used by its note alone.</summary>
    public const string BorrowedSignal = "borrowed_signal";

    /// <summary>Correlation of what the form does not show between two specialties.</summary>
    public const string SpecialtiesCorrelation = "specialties_correlation";

    /// <summary>u for one unit of ln(1 + research experiences).</summary>
    public const string Research = "research";

    /// <summary>u for one unit of ln(1 + abstracts, presentations and publications).</summary>
    public const string Publications = "publications";

    /// <summary>u for honours in the specialty's core clerkship.</summary>
    public const string SpecialtyHonors = "specialty_honors";

    /// <summary>u for membership of an honour society.</summary>
    public const string HonorSociety = "honor_society";

    /// <summary>u for one unit of ln(1 + failed attempts).</summary>
    public const string FailedAttempts = "failed_attempts";

    /// <summary>u for one unit of ln(1 + years since graduation).</summary>
    public const string YearsSinceGraduation = "years_since_graduation";

    /// <summary>u for one unit of ln(1 + months of US clinical experience).</summary>
    public const string UsClinicalMonths = "us_clinical_months";

    /// <summary>u for a leave or gap without a reason given.</summary>
    public const string UnexplainedGap = "red_flag_gap";

    /// <summary>u for a failed course or clerkship.</summary>
    public const string FailedCourse = "red_flag_course";

    /// <summary>u for a professionalism entry.</summary>
    public const string Professionalism = "red_flag_professionalism";

    /// <summary>u for having left a residency.</summary>
    public const string LeftResidency = "red_flag_left_residency";

    /// <summary>
    /// What those who apply have on average of the thing that a key weighs (its standard deviation is the spread between
    /// people): for counts of ln(1 + count), for yes and no the share of yes. One row for each group of applicants.
    /// </summary>
    public static string Typical(string key, Catalog.RateGroup group) =>
        $"{key}_typical.{GroupName(group)}";

    private static string GroupName(Catalog.RateGroup group) =>
        group switch
        {
            Catalog.RateGroup.UsMd => "us_md",
            Catalog.RateGroup.UsDo => "us_do",
            Catalog.RateGroup.UsImg => "us_img",
            _ => "non_us_img",
        };

    /// <summary>Every key; the model asks for a row that holds for all specialties of each.</summary>
    public static IReadOnlySet<string> All { get; } =
        new HashSet<string>(
            [
                Rotated,
                RotatedBelowTop,
                SharedBorrowedSignal,
                SharedTypical,
                SharedFamily,
                Intensity,
                ImportedIntensity,
                ApplicationsByPositions,
                HomeTaken,
                AwayTaken,
                GeographicAligned,
                GeographicNone,
                GeographicShare,
                GeographicTie,
                MentorTie,
                SoftRequirement,
                StrictRequirement,
                ComlexOnly,
                ComlexSlope,
                ComlexCentre,
                ComlexStep2,
                ComlexResidual,
                VisaJ1HalfRate,
                VisaH1BHalfRate,
                VisaH1BWithoutStep3,
                InterviewRates,
                BorrowedSignal,
                SpecialtiesCorrelation,
                Research,
                Publications,
                SpecialtyHonors,
                HonorSociety,
                FailedAttempts,
                YearsSinceGraduation,
                UsClinicalMonths,
                UnexplainedGap,
                FailedCourse,
                Professionalism,
                LeftResidency,
                .. Groups()
                    .SelectMany(group =>
                        new[]
                        {
                            Typical(Research, group),
                            Typical(Publications, group),
                            Typical(SpecialtyHonors, group),
                            Typical(HonorSociety, group),
                            Typical(FailedAttempts, group),
                            Typical(YearsSinceGraduation, group),
                            Typical(UsClinicalMonths, group),
                        }
                    ),
            ],
            StringComparer.Ordinal
        );

    private static Catalog.RateGroup[] Groups() => Enum.GetValues<Catalog.RateGroup>();
}
