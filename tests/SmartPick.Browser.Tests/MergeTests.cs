namespace SmartPick.Browser.Tests;

/// <summary>What two tabs made of the same workspace, put together (<c>js/merge.js</c>): laws that hold for any three of them.</summary>
public sealed class MergeTests(Chromium chromium)
{
    /// <summary>Random workspaces, what two tabs made of each, and the laws: what came out wrong, with the case.</summary>
    private const string Laws = """
        async rounds => {
          const { merge } = await import("/js/merge.js");
          const { same } = await import("/js/identity.js");
          let seed = 7;
          const random = (count) => {
            seed = (seed * 1103515245 + 12345) % 2147483648;
            return Math.floor((seed / 2147483648) * count);
          };
          const one = (list) => list[random(list.length)];
          const codes = ["0801", "0802", "0803", "0804", "0805", "0806"];
          const some = (list, most) => {
            const left = [...list];
            return Array.from({ length: random(most) }, () => left.splice(random(left.length), 1)[0]);
          };
          const written = (form) => Object.fromEntries(Object.entries(form).filter(([, value]) => value !== undefined && value.length !== 0));
          const event = () => ({ kind: one(["applied", "invited", "rejected"]), on: one(["2026-11-01", "2026-11-02"]) });
          const make = () =>
            written({
              smartpickWorkspace: 1,
              mostInterviews: one([undefined, 10, 12]),
              profile: written({ step2: 230 + random(3), tieStates: some(["NC", "VA", "MD"], 4), homePrograms: some(codes, 3) }),
              notes: Object.fromEntries(some(codes, 3).map((code) => [code, { text: one(["kind", "far"]) }])),
              criteria: some(["A", "B", "C", "D"], 5).map((name) => ({ name, weight: random(3) })),
              compared: some(codes, 4),
              applications: some(codes, 5).map((program) => written({ program, tier: one(["gold", "silver"]), events: [event(), event()].slice(random(3)) })),
              ranks: written({ programs: some(codes, 6), unacceptable: some(codes, 2) }),
              pairs: some(codes, 3).map((mine) => written({ mine, theirs: one([undefined, ...codes]) })),
            });
          const edit = (before) => {
            const fresh = make();
            const after = structuredClone(before);
            for (const name of Object.keys(fresh)) if (random(3) === 0) after[name] = fresh[name];
            for (const name of Object.keys(after)) if (name !== "smartpickWorkspace" && random(8) === 0) delete after[name];
            return after;
          };
          const keyOf = { compared: (code) => code, applications: (one) => one.program, criteria: (one) => one.name, pairs: (one) => JSON.stringify(one) };
          const larger = (here, there) => (JSON.stringify(here ?? null) > JSON.stringify(there ?? null) ? here : there);
          const wrong = [];
          for (let round = 0; round < rounds && wrong.length === 0; round++) {
            const before = make();
            const [mine, theirs] = [edit(before), edit(before)];
            const whole = merge(before, mine, theirs).merged;
            const must = (holds, law) => holds || wrong.push(JSON.stringify({ law, before, mine, theirs, whole }));
            must(same(merge(before, mine, before).merged, mine), "only mine changed");
            must(same(merge(before, before, theirs).merged, theirs), "only theirs changed");
            must(same(merge(before, mine, mine).merged, mine), "both changed the same");
            must(same(merge(before, mine, whole).merged, whole), "putting together again changes nothing");
            must(same(merge(before, mine, theirs, larger).merged, merge(before, theirs, mine, larger).merged), "each tab comes to the same");
            for (const [name, key] of Object.entries(keyOf)) {
              const [from, here, there, all] = [before, mine, theirs, whole].map((one) => new Map((one[name] ?? []).map((value) => [key(value), value])));
              must(all.size === (whole[name] ?? []).length, `${name}: nothing twice`);
              for (const added of [...here.keys(), ...there.keys()].filter((found) => !from.has(found)))
                must(all.has(added) || (name === "compared" && all.size === 6), `${name}: no addition is lost`);
              for (const found of from.keys()) {
                if (here.has(found) && there.has(found)) must(all.has(found), `${name}: what both have stays`);
                const rest = [here, there].filter((list) => list.has(found));
                if (rest.length < 2 && rest.every((list) => same(list.get(found), from.get(found)))) must(!all.has(found), `${name}: no removal is undone`);
              }
            }
          }
          return wrong.join("\n");
        }
        """;

    /// <summary>Whatever stands where a list or a form should be.</summary>
    private const string OddShapes = """
        async () => {
          const { merge } = await import("/js/merge.js");
          const odd = [undefined, null, 1, "x", true, [], [1], [[]], [null], [{}], [{ program: 1 }], [{ program: "1" }], ["a", 1], {}, { a: [{}] }, JSON.parse('{"__proto__":{"a":1},"constructor":2}')];
          const names = ["applications", "criteria", "compared", "notes", "near", "ranks", "unknown", "constructor"];
          const of = (value) => Object.fromEntries(names.map((name) => [name, value]));
          const lost = [];
          for (const was of odd)
            for (const here of odd)
              for (const there of odd) {
                const { merged } = merge(of(was), of(here), of(there));
                if (JSON.stringify(here) === JSON.stringify(there) && JSON.stringify(merged) !== JSON.stringify(of(here))) lost.push([was, here, merged]);
                merge(null, of(here), of(there));
              }
          const foreign = merge(null, JSON.parse('{"__proto__":{"a":1}}'), { x: 1 }).merged;
          return JSON.stringify([lost, foreign]);
        }
        """;

    /// <summary>Single cases whose outcome is plain.</summary>
    private const string Cases = """
        async () => {
          const { merge } = await import("/js/merge.js");
          const put = (name, ...lists) => merge(...lists.map((list) => ({ [name]: list })));
          const preferences = (...three) => put("preferences", ...three).merged.preferences;
          return JSON.stringify([
            put("compared", ["a", "b"], ["a", "x", "b"], ["a", "y", "b"]),
            put("compared", ["a", "b", "c"], ["b", "c"], ["a", "c", "b"]),
            put("compared", ["a"], ["a", "1", "2", "3"], ["a", "4", "5", "6"]),
            put("applications", [{ program: "a" }, { program: "b" }], [{ program: "b" }], [{ program: "a", tier: "gold" }, { program: "b" }]),
            put("near", { label: "A", latitude: 1 }, { label: "B", latitude: 2 }, { label: "C", latitude: 3 }),
            put("notes", { a: { text: "1" } }, undefined, { a: { text: "1" }, b: { text: "2" } }),
            preferences({}, { must: ["a"] }, { never: ["a", "b"] }),
          ]);
        }
        """;

    [Fact]
    public async Task Any_two_changes_are_put_together_by_the_same_laws() =>
        (await AskAsync(Laws, 2000)).ShouldBeEmpty();

    [Fact]
    public async Task Odd_shapes_are_put_together_without_a_fault() =>
        (await AskAsync(OddShapes, null)).ShouldBe("""[[],{"__proto__":{"a":1},"x":1}]""");

    [Fact]
    public async Task Order_limits_and_rival_lists_come_out_as_said() =>
        (await AskAsync(Cases, null)).ShouldBe(
            "["
                + string.Join(
                    ',',
                    """{"merged":{"compared":["a","x","y","b"]},"both":[]}""",
                    """{"merged":{"compared":["c","b"]},"both":[]}""",
                    """{"merged":{"compared":["a","1","2","3","4","5"]},"both":["compared"]}""",
                    """{"merged":{"applications":[{"program":"a","tier":"gold"},{"program":"b"}]},"both":["applications"]}""",
                    """{"merged":{"near":{"label":"B","latitude":2}},"both":["near"]}""",
                    """{"merged":{"notes":{"b":{"text":"2"}}},"both":[]}""",
                    """{"must":["a"],"never":["b"]}"""
                )
                + "]"
        );

    private async Task<string> AskAsync(string script, object? argument)
    {
        await using var visit = await chromium.VisitAsync();
        await visit.Page.GotoAsync("/guide");
        return await visit.Page.EvaluateAsync<string>(script, argument);
    }
}
