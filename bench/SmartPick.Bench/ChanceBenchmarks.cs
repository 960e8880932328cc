using BenchmarkDotNet.Attributes;
using SmartPick.Engine.Applicants;
using SmartPick.Engine.Catalog;
using SmartPick.Engine.Chances;
using SmartPick.Engine.Randomness;
using SmartPick.Reference;

namespace SmartPick.Bench;

/// <summary>
/// From a profile to chances, one thread. Targets: a table of 200 programs with three tiers on 32 nodes in less than 1.5 ms, all
/// intervals of a list of 60 from 200 draws in less than 100 ms.
/// </summary>
[MemoryDiagnoser]
public class ChanceBenchmarks
{
    private const int Draws = 200;

    private readonly Applicant _applicant = new()
    {
        Specialty = "Orthopaedic Surgery",
        Type = ApplicantType.UsMdSenior,
        Step2 = Step2Score.Create(254),
        SchoolState = "PA",
    };

    private readonly ReferenceData _data;
    private readonly ChanceTableBuilder _all;
    private readonly ChanceTableBuilder _list;
    private readonly ChanceTable _allTable;
    private readonly ChanceTable _listTable;
    private readonly ChanceQuestion[] _questions;
    private readonly IReadOnlyList<ResidencyProgram> _programs;

    public ChanceBenchmarks()
    {
        _data =
            ReferenceData.Load(DataFolder.Locate(null)).Value
            ?? throw new InvalidOperationException("The data folder has problems.");
        _programs = [.. _data.Catalog.InSpecialty(_applicant.Specialty).Take(200)];
        _all = new ChanceTableBuilder(_data.Catalog, _data.Model, _applicant, _programs);
        _list = new ChanceTableBuilder(
            _data.Catalog,
            _data.Model,
            _applicant,
            [.. _programs.Take(60)]
        );
        _allTable = _all.CreateTable();
        _listTable = _list.CreateTable();
        _questions =
        [
            .. _programs.Take(60).Select(program => new ChanceQuestion(program, SignalTier.Single)),
        ];
    }

    [Benchmark]
    public ChanceTable PrepareAndBuild200() =>
        ChanceTableBuilder.Build(
            _data.Catalog,
            _data.Model,
            _applicant,
            _programs,
            ParameterDraw.Central
        );

    [Benchmark]
    public void Fill200() => _all.Fill(ParameterDraw.Central, _allTable);

    [Benchmark]
    public ChanceTable WhatIf200() =>
        _all.For(_applicant with { Step2 = Step2Score.Create(260) }).Build(ParameterDraw.Central);

    [Benchmark]
    public void TwoHundredDrawsOf60()
    {
        for (var number = 0; number < Draws; number++)
        {
            _list.Fill(new ParameterDraw(new Seed(1), number), _listTable);
        }
    }

    [Benchmark]
    public int Explain60() =>
        new ChanceExplainer(_data.Catalog, _data.Model)
            .Explain(_applicant, _questions, new Seed(1), Draws)
            .Count;
}
