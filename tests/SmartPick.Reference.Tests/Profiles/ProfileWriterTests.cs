using System.Text;
using CsCheck;
using SmartPick.Engine.Applicants;
using SmartPick.Engine.Catalog;
using SmartPick.Reference.Profiles;

namespace SmartPick.Reference.Tests.Profiles;

public sealed class ProfileWriterTests
{
    [Fact]
    public void What_is_written_reads_back_as_the_same_applicant() =>
        GenApplicant.Any.Sample(applicant =>
        {
            var json = ProfileWriter.Write(applicant);
            var reading = ProfileText.Read(json);
            reading.Problems.ShouldBeEmpty(Encoding.UTF8.GetString(json));
            Deep.Text(reading.Value).ShouldBe(Deep.Text(applicant));
        });

    [Fact]
    public void The_canonical_form_is_a_fixed_point() =>
        GenApplicant.Any.Sample(applicant =>
        {
            var first = ProfileWriter.Write(applicant);
            ProfileWriter.Write(ProfileText.Read(first).Value!).ShouldBe(first);
        });

    [Fact]
    public void Unknowns_and_defaults_leave_no_trace() =>
        Encoding
            .UTF8.GetString(
                ProfileWriter.Write(
                    new Applicant { Specialty = "Dermatology", Type = ApplicantType.UsDoSenior }
                )
            )
            .ShouldBe(
                """
                {
                  "smartpickProfile": 1,
                  "specialty": "Dermatology",
                  "type": "US DO senior"
                }

                """
            );

    [Fact]
    public void Every_property_of_an_applicant_is_written()
    {
        // A field added to the engine and forgotten here would be lost on saving: the generator must vary every one of them.
        var varied = typeof(Applicant)
            .GetProperties()
            .ToDictionary(
                property => property.Name,
                _ => new HashSet<string>(StringComparer.Ordinal),
                StringComparer.Ordinal
            );
        GenApplicant.Any.Sample(
            applicant =>
            {
                foreach (var property in typeof(Applicant).GetProperties())
                {
                    varied[property.Name].Add(Deep.Text(property.GetValue(applicant)));
                }
            },
            iter: 300,
            threads: 1
        );

        varied
            .Where(pair => pair.Value.Count < 2)
            .Select(pair => pair.Key)
            .ShouldBe([nameof(Applicant.Specialty)]);
    }
}
