using System.Net;
using System.Text;

namespace SmartPick.Web.Tests;

public sealed class BadInputTests(RunningServer server) : IClassFixture<RunningServer>, IDisposable
{
    private readonly Guest _guest = new(server);

    public void Dispose() => _guest.Dispose();

    [Theory]
    [InlineData("step2", "400", "400", "1 to 300")]
    [InlineData("step2", "two fifty", "two fifty", "whole number")]
    [InlineData("step2", "250.5", "250.5", "whole number")]
    [InlineData("graduationYear", "1890", "1890", "1950")]
    [InlineData("limits.budget", "-5", "-5", "0 to")]
    [InlineData("limits.budget", "lots", "lots", "whole number")]
    [InlineData("tieStates", "NC, ZZ", "ZZ", "two capital letters")]
    [InlineData("homePrograms", "9999999999", "9999999999", "ACGME code")]
    [InlineData("preferences.soughtAfter", "7", "7", "0 to 1")]
    [InlineData("redFlags", "tardy", "tardy", "one of")]
    [InlineData("parallel.specialty", "Dermatology", "Dermatology", "another specialty")]
    [InlineData("objective", "fame", "fame", "match")]
    public async Task A_wrong_answer_is_named_at_its_field_and_kept(
        string field,
        string typed,
        string found,
        string expected
    )
    {
        await _guest.PostAsync(Guest.ThreeBut(field, typed));

        _guest.Status.ShouldBe(HttpStatusCode.BadRequest);
        var id = "q-" + field.Replace('.', '-');
        var message = _guest.TextOf(id + "-error");
        message.ShouldContain(found);
        message.ShouldContain(expected);
        _guest.TextOf("summary").ShouldContain(found);
        _guest.Page.ShouldContain($"href=\"#{id}\"");
        _guest.Page.ShouldContain($"id=\"{id}\"");
        _guest.Page.ShouldContain(WebUtility.HtmlEncode(typed));
    }

    [Theory]
    [InlineData("specialty", "Wizardry")]
    [InlineData("type", "royalty")]
    public async Task An_unknown_choice_is_named_at_its_field_and_kept(string field, string typed)
    {
        await _guest.PostAsync(Guest.ThreeBut(field, typed));

        _guest.Status.ShouldBe(HttpStatusCode.BadRequest);
        _guest.TextOf($"q-{field}-error").ShouldContain(typed);
        _guest.Page.ShouldContain($"value=\"{typed}\"");
    }

    [Fact]
    public async Task Everything_wrong_is_said_at_once()
    {
        await _guest.PostAsync(
            ("specialty", "Dermatology"),
            ("type", "US MD senior"),
            ("step2", "400"),
            ("graduationYear", "1890"),
            ("limits.budget", "-5")
        );

        foreach (var field in new[] { "step2", "graduationYear", "limits-budget" })
        {
            _guest.TextOf($"q-{field}-error").ShouldContain("expected");
        }

        _guest.TextOf("summary").ShouldContain("3 answers");
    }

    [Fact]
    public async Task A_missing_one_of_the_three_is_asked_for_and_the_others_kept()
    {
        await _guest.PostAsync(("specialty", "Dermatology"));

        _guest.Status.ShouldBe(HttpStatusCode.BadRequest);
        _guest.TextOf("q-type-error").ShouldBe("Please choose one of the six types.");
        _guest.TextOf("q-step2-error").ShouldContain("Not yet");
        _guest.Page.ShouldContain("<option value=\"Dermatology\" selected");
    }

    [Fact]
    public async Task A_program_that_must_and_never_be_on_the_list_is_refused_at_the_field()
    {
        await _guest.PostAsync(Guest.Three());
        var code = _guest.Page.Split("id=\"why-")[1][..10];

        await _guest.PostAsync(
            Guest.Three(("preferences.must", code), ("preferences.never", code))
        );

        _guest.Status.ShouldBe(HttpStatusCode.BadRequest);
        _guest.TextOf("q-preferences-never-error").ShouldContain(code);
    }

    [Fact]
    public async Task A_budget_below_the_cheapest_application_is_refused_at_the_field()
    {
        await _guest.PostAsync(Guest.Three(("limits.budget", "5")));

        _guest.Status.ShouldBe(HttpStatusCode.UnprocessableEntity);
        _guest.TextOf("q-limits-budget-error").ShouldContain("found");
        _guest.Page.ShouldContain("value=\"5\"");
    }

    [Theory]
    [InlineData("not json")]
    [InlineData("[1,2]")]
    [InlineData("{\"smartpickProfile\":1,\"specialty\":\"Dermatology\",")]
    public async Task A_tampered_hidden_profile_is_said_and_does_not_travel_on(string profile)
    {
        await _guest.PostAsync(Guest.Three(("profile", profile), ("tieStates", "NC")));

        _guest.Status.ShouldBe(HttpStatusCode.BadRequest);
        _guest.TextOf("summary").ShouldContain("not a profile");
        _guest.Profile.ShouldBeEmpty();
        _guest.Page.ShouldContain("value=\"250\"");

        await _guest.PostAsync(Guest.Three(("profile", _guest.Profile)));
        _guest.Status.ShouldBe(HttpStatusCode.OK);
    }

    [Theory]
    [InlineData("{\"smartpickProfile\":1,\"colour\":\"blue\"}", "colour")]
    [InlineData("{\"smartpickProfile\":2}", "smartpickProfile")]
    [InlineData("{\"smartpickProfile\":1,\"knownFacts\":{\"0\":{}}}", "knownFacts")]
    [InlineData("{\"smartpickProfile\":1,\"partner\":{\"togetherness\":9}}", "togetherness")]
    public async Task What_is_wrong_in_the_carried_profile_is_named_by_its_path(
        string profile,
        string path
    )
    {
        await _guest.PostAsync(Guest.Three(("profile", profile)));

        _guest.Status.ShouldBe(HttpStatusCode.BadRequest);
        _guest.TextOf("summary").ShouldContain(path);
    }

    [Theory]
    [InlineData("", "empty")]
    [InlineData("{\"smartpickProfile\":1,\"specialty\":\"Derm", "cut off")]
    [InlineData(
        "{\"smartpickProfile\":1,\"specialty\":\"Dermatology\",\"type\":\"US MD senior\",\"step2\":400}",
        "line 1, $.step2"
    )]
    public async Task A_bad_file_is_explained_and_the_answers_stay(string content, string said)
    {
        await OpenFileAsync(Encoding.UTF8.GetBytes(content));

        _guest.Status.ShouldBe(HttpStatusCode.BadRequest);
        _guest.TextOf("summary").ShouldContain(said);
        _guest.Page.ShouldContain("<option value=\"Neurology\" selected");
    }

    [Fact]
    public async Task A_file_that_is_not_utf8_is_explained()
    {
        await OpenFileAsync([0x7B, 0xC3, 0x28, 0x7D]);

        _guest.Status.ShouldBe(HttpStatusCode.BadRequest);
        _guest.TextOf("summary").ShouldContain("UTF-8");
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task An_oversized_body_is_refused_with_413_and_a_sentence(bool isLengthStated)
    {
        await _guest.OpenAsync();
        using var body = new StreamContent(
            new MemoryStream(Encoding.ASCII.GetBytes("profile=" + new string('a', 540_000)))
        );
        body.Headers.ContentType = new("application/x-www-form-urlencoded");
        using var request = new HttpRequestMessage(HttpMethod.Post, "/") { Content = body };
        request.Headers.ExpectContinue = true;
        if (!isLengthStated)
        {
            request.Headers.TransferEncodingChunked = true;
        }

        using var response = await _guest.Client.SendAsync(
            request,
            TestContext.Current.CancellationToken
        );

        response.StatusCode.ShouldBe(HttpStatusCode.RequestEntityTooLarge);
        (
            await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken)
        ).ShouldContain("too large");
    }

    [Fact]
    public async Task A_file_of_50_MB_is_refused_with_413_and_the_sender_sees_it()
    {
        await OpenFileAsync(new byte[50 * 1024 * 1024]);

        _guest.Status.ShouldBe(HttpStatusCode.RequestEntityTooLarge);
        _guest.Page.ShouldContain("too large");
    }

    [Theory]
    [InlineData("\u0089PNG", "the byte 0x89")]
    [InlineData("{\"name\": \"another program's\"}", "smartpickProfile")]
    public async Task A_file_that_is_none_of_ours_is_called_so_before_the_detail(
        string file,
        string detail
    )
    {
        await OpenFileAsync(Encoding.Latin1.GetBytes(file));

        _guest.Status.ShouldBe(HttpStatusCode.BadRequest);
        var said = WebUtility.HtmlDecode(_guest.TextOf("summary"));
        said.ShouldContain("One answer needs another look");
        said.ShouldContain(
            "This is not a file of SmartPick. Choose the one that \"Keep it as a file\" gave you; nothing of yours has changed. In detail:"
        );
        said.ShouldContain(detail);
        _guest.Page.ShouldContain("Neurology");
    }

    [Theory]
    [InlineData(new byte[] { (byte)'s', (byte)'=', 0xFF, 0xFE })]
    [InlineData(new byte[] { (byte)'s', (byte)'=', (byte)'%', (byte)'0', (byte)'0' })]
    public async Task A_body_that_is_not_text_is_refused_with_400(byte[] bytes)
    {
        await _guest.OpenAsync();
        using var body = new ByteArrayContent(bytes);
        body.Headers.ContentType = new("application/x-www-form-urlencoded");
        await _guest.SendAsync("/", body);

        _guest.Status.ShouldBe(HttpStatusCode.BadRequest);
        _guest.Page.ShouldContain("could not be read");
    }

    [Fact]
    public async Task A_truncated_multipart_body_is_refused_with_400()
    {
        await _guest.OpenAsync();
        using var body = new ByteArrayContent(
            "--x\r\nContent-Disposition: form-data; name=\"do\"\r\n\r\nop"u8.ToArray()
        );
        body.Headers.TryAddWithoutValidation("Content-Type", "multipart/form-data; boundary=x")
            .ShouldBeTrue();
        await _guest.SendAsync("/", body);

        _guest.Status.ShouldBe(HttpStatusCode.BadRequest);
        _guest.Page.ShouldContain("could not be read");
    }

    [Fact]
    public async Task Markup_in_an_answer_is_shown_as_text()
    {
        await _guest.PostAsync(Guest.Three(("label", "<script>alert(1)</script>")));

        _guest.Status.ShouldBe(HttpStatusCode.OK, _guest.TextOf("summary"));
        _guest.Page.ShouldNotContain("<script>alert");
    }

    private async Task OpenFileAsync(byte[] content)
    {
        await _guest.OpenAsync();
        using var body = new MultipartFormDataContent
        {
            { new StringContent("work"), "_handler" },
            { new StringContent(_guest.Token), "form-token" },
            { new StringContent("open"), "do" },
            { new StringContent("Neurology"), "specialty" },
            { new ByteArrayContent(content), "file", "profile.json" },
        };
        await _guest.SendAsync("/", body);
    }
}
