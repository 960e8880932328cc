using System.Text.Encodings.Web;
using System.Text.Json;
using SmartPick.Engine.Applicants;
using SmartPick.Engine.Catalog;

namespace SmartPick.Reference.Profiles;

/// <summary>
/// Writes a profile in its canonical form: the fields in the schema's order, unknowns and defaults left out, two spaces, line
/// feeds. Reading it back gives the same applicant.
/// </summary>
public static class ProfileWriter
{
    private static readonly JsonWriterOptions Options = new()
    {
        Indented = true,
        NewLine = "\n",
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    /// <summary>The profile as UTF-8 without a byte order mark, with a line feed at its end.</summary>
    public static byte[] Write(Applicant applicant)
    {
        using var stream = new MemoryStream();
        using (var json = new Utf8JsonWriter(stream, Options))
        {
            json.WriteStartObject();
            WriteFields(new FormWriter(json), applicant);
            json.WriteEndObject();
        }

        stream.WriteByte((byte)'\n');
        return stream.ToArray();
    }

    /// <summary>The fields of a profile, for a document that holds one.</summary>
    internal static void WriteFields(FormWriter form, Applicant applicant)
    {
        form.Number(ProfileShape.VersionField, ProfileShape.Version);
        WriteFacts(form, applicant);
        WritePreferences(form, applicant.Preferences);
        WriteLimits(form, applicant.Limits);
        WriteParallel(form, applicant.Parallel);
        WritePartner(form, applicant.Partner);
        WriteKnownFacts(form, applicant.KnownFacts);
    }

    private static void WriteFacts(FormWriter form, Applicant applicant)
    {
        form.Text("label", applicant.Label);
        form.Text("specialty", applicant.Specialty);
        form.Text("type", ProfileNames.Types.Of(applicant.Type));
        form.Number("step2", applicant.Step2?.Value);
        form.Number("comlexLevel2", applicant.ComlexLevel2);
        form.Number("failedAttempts", applicant.FailedAttempts);
        form.Flag("step3Passed", applicant.Step3Passed);
        form.Number("graduationYear", applicant.GraduationYear);
        form.Number("researchExperiences", applicant.ResearchExperiences);
        form.Number("publications", applicant.Publications);
        form.Flag("specialtyHonors", applicant.SpecialtyHonors);
        form.Flag("honorSociety", applicant.HonorSociety);
        form.Number("usClinicalMonths", applicant.UsClinicalMonths);
        form.Texts("redFlags", applicant.RedFlags.Select(ProfileNames.RedFlags.Of));
        form.Text("visa", applicant.Visa is { } visa ? ProfileNames.Visas.Of(visa) : null);
        form.Flag("reApplicant", applicant.ReApplicant);
        form.Flag("armedForces", applicant.ArmedForces);
        form.Text("schoolState", applicant.SchoolState);
        form.Texts("tieStates", applicant.TieStates);
        form.Codes("homePrograms", applicant.HomePrograms);
        form.Codes("awayPrograms", applicant.AwayPrograms);
        form.Codes("mentorTies", applicant.MentorTies);
    }

    private static void WritePreferences(FormWriter outer, Preferences preferences) =>
        outer.Form(
            "preferences",
            form =>
            {
                form.Texts("divisions", preferences.Divisions);
                form.Texts("regions", preferences.Regions);
                form.Texts("states", preferences.States);
                form.Texts("settings", preferences.Settings);
                WriteNear(form, preferences.Near);
                form.Number("soughtAfter", preferences.SoughtAfter, 0);
                form.Form(
                    "ownScores",
                    scores =>
                    {
                        foreach (
                            var (code, score) in preferences.OwnScores.OrderBy(pair => pair.Key)
                        )
                        {
                            scores.Number(code.Digits, score);
                        }
                    }
                );
                WriteWeights(form, preferences.Weights);
                form.Codes("must", preferences.Must);
                form.Codes("never", preferences.Never);
                form.Texts("neverStates", preferences.NeverStates);
                if (preferences.StatedDivisions is { } stated)
                {
                    form.Texts("statedDivisions", stated, evenIfEmpty: true);
                }
            }
        );

    private static void WriteNear(FormWriter outer, NearPlace? near)
    {
        if (near is not null)
        {
            outer.Form(
                "near",
                form =>
                {
                    form.Text("label", near.Label);
                    form.Number("latitude", near.Latitude);
                    form.Number("longitude", near.Longitude);
                    form.Number("withinKilometers", near.WithinKilometers);
                }
            );
        }
    }

    private static void WriteWeights(FormWriter outer, PreferenceWeights weights)
    {
        var usual = new PreferenceWeights();
        outer.Form(
            "weights",
            form =>
            {
                form.Number("place", weights.Place, usual.Place);
                form.Number("near", weights.Near, usual.Near);
                form.Number("setting", weights.Setting, usual.Setting);
                form.Number("soughtAfter", weights.SoughtAfter, usual.SoughtAfter);
                form.Number("ownScore", weights.OwnScore, usual.OwnScore);
            }
        );
    }

    private static void WriteLimits(FormWriter outer, Limits limits) =>
        outer.Form(
            "limits",
            form =>
            {
                form.Number("budget", limits.Budget?.Dollars);
                form.Number("maxApplications", limits.MaxApplications);
                form.Number("maxPerState", limits.MaxPerState);
                form.Number("reserve", limits.Reserve, 0);
            }
        );

    private static void WriteParallel(FormWriter outer, ParallelPlan? plan)
    {
        if (plan is not null)
        {
            outer.Form(
                "parallel",
                form =>
                {
                    form.Text("specialty", plan.Specialty);
                    form.Number(
                        "worth",
                        plan.Worth,
                        new ParallelPlan { Specialty = plan.Specialty }.Worth
                    );
                    form.Number("maxApplications", plan.MaxApplications);
                    form.Codes("homePrograms", plan.HomePrograms);
                    form.Codes("awayPrograms", plan.AwayPrograms);
                }
            );
        }
    }

    private static void WritePartner(FormWriter outer, Partner? partner)
    {
        if (partner is not null)
        {
            var usual = new Partner();
            outer.Form(
                "partner",
                form =>
                {
                    form.Text("specialty", partner.Specialty);
                    form.Text("profileFile", partner.ProfileFile);
                    form.Number("togetherness", partner.Togetherness, usual.Togetherness);
                    form.Number(
                        "withinKilometers",
                        partner.WithinKilometers,
                        usual.WithinKilometers
                    );
                },
                evenIfEmpty: true
            );
        }
    }

    private static void WriteKnownFacts(
        FormWriter outer,
        IReadOnlyDictionary<AcgmeCode, ProgramFacts> known
    ) =>
        outer.Form(
            "knownFacts",
            byProgram =>
            {
                foreach (var (code, facts) in known.OrderBy(pair => pair.Key))
                {
                    byProgram.Form(
                        code.Digits,
                        form =>
                        {
                            form.Flag("sponsorsJ1", facts.SponsorsJ1);
                            form.Flag("sponsorsH1B", facts.SponsorsH1B);
                            form.Number("minimumStep2", facts.MinimumStep2);
                            form.Number("maximumAttempts", facts.MaximumAttempts);
                            form.Number(
                                "maximumYearsSinceGraduation",
                                facts.MaximumYearsSinceGraduation
                            );
                            form.Flag("acceptsComlex", facts.AcceptsComlex);
                            form.Flag("isStrict", facts.IsStrict);
                            form.Text("setting", facts.Setting);
                        },
                        evenIfEmpty: true
                    );
                }
            }
        );
}
