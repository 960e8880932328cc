using System.Text;
using SmartPick.Engine.Applicants;

namespace SmartPick.Reference.Tests.Profiles;

public sealed class ProfileReaderTests
{
    [Fact]
    public void Specialty_and_type_are_enough_and_all_else_stays_unknown()
    {
        var reading = ProfileText.Read(ProfileText.Derm());

        reading.Problems.ShouldBeEmpty();
        var applicant = reading.Value.ShouldNotBeNull();
        applicant.Specialty.ShouldBe("Dermatology");
        applicant.Type.ShouldBe(ApplicantType.UsMdSenior);
        Deep.Text(applicant)
            .ShouldBe(
                Deep.Text(
                    new Applicant { Specialty = "Dermatology", Type = ApplicantType.UsMdSenior }
                )
            );
    }

    [Fact]
    public void Null_says_unknown_as_leaving_a_field_out_does()
    {
        var reading = ProfileText.Read(
            ProfileText.Derm("\"step2\": null", "\"preferences\": null", "\"visa\": null")
        );

        Deep.Text(reading.Value)
            .ShouldBe(
                Deep.Text(
                    new Applicant { Specialty = "Dermatology", Type = ApplicantType.UsMdSenior }
                )
            );
    }

    [Fact]
    public void An_empty_list_of_stated_divisions_states_none_and_is_not_unknown()
    {
        var none = ProfileText.Read(
            ProfileText.Derm("\"preferences\": { \"statedDivisions\": [] }")
        );
        var unknown = ProfileText.Read(ProfileText.Derm("\"preferences\": {}"));

        none.Value!.Preferences.StatedDivisions.ShouldNotBeNull().ShouldBeEmpty();
        unknown.Value!.Preferences.StatedDivisions.ShouldBeNull();
    }

    [Fact]
    public void A_byte_order_mark_does_no_harm()
    {
        byte[] bytes =
        [
            .. Encoding.UTF8.Preamble,
            .. Encoding.UTF8.GetBytes(ProfileText.Derm("\"step2\": 250")),
        ];

        ProfileText.Read(bytes).Value!.Step2!.Value.Value.ShouldBe(250);
    }

    [Fact]
    public void Escapes_in_names_and_texts_are_understood()
    {
        var reading = ProfileText.Read(
            ProfileText.Derm("\"ste\\u00702\": 250", "\"label\": \"J\\u00e9ssica \\ud83d\\ude00\"")
        );

        reading.Value!.Step2!.Value.Value.ShouldBe(250);
        reading.Value.Label.ShouldBe("Jéssica 😀");
    }

    [Fact]
    public void A_stream_is_left_open_for_its_owner()
    {
        using var stream = new MemoryStream(Encoding.UTF8.GetBytes(ProfileText.Derm()));

        SmartPick.Reference.Profiles.ProfileReader.Read(
            stream,
            "-",
            SmallCatalog.Catalog,
            ProfileText.Today
        );

        stream.CanRead.ShouldBeTrue();
    }
}
