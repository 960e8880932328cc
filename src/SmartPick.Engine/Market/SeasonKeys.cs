namespace SmartPick.Engine.Market;

/// <summary>The keys of the assumptions that a season asks for.</summary>
public static class SeasonKeys
{
    /// <summary>Mean number of programs a person of a group applies to in a specialty.</summary>
    public const string Applications = "applications";

    /// <summary>The same in a field that the directory does not hold.</summary>
    public const string FieldApplications = "field_applications";

    /// <summary>Coefficient of variation of the number of applications.</summary>
    public const string ApplicationsCv = "applications_cv";

    /// <summary>Applications in the parallel specialty, as a share of its usual number.</summary>
    public const string ParallelApplications = "parallel_applications";

    /// <summary>How much likelier a program of the school's state comes early on a list.</summary>
    public const string FavourState = "favour_state";

    /// <summary>The same for the school's region.</summary>
    public const string FavourRegion = "favour_region";

    /// <summary>Exponent on a program's interview rate for the group: who applies where.</summary>
    public const string FavourOpen = "favour_open";

    /// <summary>Away rotations of a typical applicant.</summary>
    public const string Aways = "aways";

    /// <summary>The most interviews a person attends.</summary>
    public const string MostInterviews = "most_interviews";

    /// <summary>How far gold stands above silver where nothing says so, in logits.</summary>
    public const string GoldOverSilver = "gold_over_silver";

    /// <summary>Chance of an interview for an application in a field that the directory does not hold.</summary>
    public const string InterviewRate = "field_interview_rate";

    /// <summary>Share of the US MD seniors it interviewed whom a program leaves off its list.</summary>
    public const string LeftOff = "left_off";

    /// <summary>
    /// First-year programs that a person with an advanced position in view ranks beside it. A row of a kind of position says how
    /// far a position of it is taken rather than another; the row Alone, which share ranks them without the position as well.
    /// </summary>
    public const string FirstYears = "first_years_ranked";

    /// <summary>A season's drift of a specialty's standards for a type, as a factor on the fitted size.</summary>
    public const string Drift = "season_drift";

    /// <summary>The most pairs of two programs on a couple's list.</summary>
    public const string Pairs = "couple_pairs";

    /// <summary>How many ranks lower a couple puts a pair for every thousand kilometres between the programs.</summary>
    public const string PairDistance = "couple_distance";

    /// <summary>Share of positions left after the Match that SOAP offers.</summary>
    public const string SoapOffered = "soap_offered";

    /// <summary>Share of positions offered in SOAP that are filled.</summary>
    public const string SoapFilled = "soap_filled";

    /// <summary>Reserved seasons over which the baseline's interviews are averaged.</summary>
    public const string BaselineSeasons = "baseline_seasons";

    /// <summary>
    /// How far a program's positions follow its interviews: an exponent on what the fit's stand-in says of them, 0 for equal
    /// parts of the specialty's positions and 1 for positions by which somebody interviewed is taken as often as the fit has it.
    /// </summary>
    public const string PositionsByInterviews = "positions_by_interviews";

    /// <summary>About how many archetypes everybody is parted into where lists are made for everybody.</summary>
    public const string Archetypes = "list_archetypes";

    /// <summary>The most rounds of lists and seasons.</summary>
    public const string ListRounds = "list_rounds";

    /// <summary>Rounds end when the chances that lists were made on and those that came of them differ by less, in logits.</summary>
    public const string ListTolerance = "list_tolerance";

    /// <summary>Seasons measured in a round.</summary>
    public const string ListSeasons = "list_seasons";

    /// <summary>The share of people that stands for a few users of lists among many who apply as today.</summary>
    public const string FewUsers = "list_few_users";

    /// <summary>The keys of <c>market/season.csv</c>; the others are those of the fit's typical lists.</summary>
    public static IReadOnlyList<string> All { get; } =
    [
        FieldApplications,
        ParallelApplications,
        MostInterviews,
        GoldOverSilver,
        InterviewRate,
        LeftOff,
        FirstYears,
        Drift,
        Pairs,
        PairDistance,
        SoapOffered,
        SoapFilled,
        BaselineSeasons,
        PositionsByInterviews,
        Archetypes,
        ListRounds,
        ListTolerance,
        ListSeasons,
        FewUsers,
    ];
}
