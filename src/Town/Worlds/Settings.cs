using Kyodo.Town.Geography;

namespace Kyodo.Town.Worlds;

/// <summary>The five settings in which policies are compared. Their numbers are part of <see cref="World.Version"/>.</summary>
public static class Settings
{
    /// <summary>小さな町: four districts, everybody knows somebody, cars, few people to ask.</summary>
    public static Setting SmallTown { get; } = new()
    {
        Key = "small-town",
        Japanese = "小さな町",
        English = "Small town",
        People = 800,
        Districts = [.. CityMap.Districts.Where(d => d.Number is 1 or 5 or 6 or 9)],
        Lives = [0.34, 0.34, 0.07, 0.05, 0.03, 0.17],
        FieldWeights = [7, 5, 7, 14, 4, 6, 12, 8, 6, 5, 2, 10, 8, 3, 3, 10],
        CarShare = 0.85,
        NewcomerShare = 0.07,
        ForeignShare = 0.03,
        DisasterVolunteers = 0.08,
        NeedsPerWeekPerThousand = 9,
        NoticeDays = 16,
        AsksPerDayPerThousand = 4,
        Readiness = 0.1,
        KilometreCost = 0.13,
        Acquaintance = 1.5,
    };

    /// <summary>まち: the whole of 結野市, the setting of the sample town.</summary>
    public static Setting City { get; } = new()
    {
        Key = "city",
        Japanese = "中くらいの市",
        English = "City",
        People = 3_000,
        Districts = CityMap.Districts,
        Lives = [0.44, 0.27, 0.1, 0.05, 0.06, 0.08],
        FieldWeights = [7, 6, 10, 11, 5, 6, 9, 9, 7, 8, 5, 8, 5, 6, 4, 9],
        CarShare = 0.65,
        NewcomerShare = 0.12,
        ForeignShare = 0.06,
        DisasterVolunteers = 0.08,
        NeedsPerWeekPerThousand = 6,
        NoticeDays = 14,
        AsksPerDayPerThousand = 3.5,
        Readiness = 0.0,
        KilometreCost = 0.2,
    };

    /// <summary>高齢化した郊外: many retired people, many small troubles at home, fewer cars than needed, steep streets.</summary>
    public static Setting AgeingSuburb { get; } = new()
    {
        Key = "ageing-suburb",
        Japanese = "高齢化した郊外",
        English = "Ageing suburb",
        People = 1_500,
        Districts = [.. CityMap.Districts.Where(d => d.Number is 2 or 4 or 8)],
        Lives = [0.27, 0.55, 0.05, 0.03, 0.03, 0.07],
        FieldWeights = [6, 6, 4, 20, 6, 9, 8, 7, 4, 4, 2, 8, 3, 5, 4, 16],
        CarShare = 0.5,
        NewcomerShare = 0.06,
        ForeignShare = 0.03,
        DisasterVolunteers = 0.06,
        NeedsPerWeekPerThousand = 9,
        NoticeDays = 12,
        AsksPerDayPerThousand = 4,
        Readiness = 0.15,
        KilometreCost = 0.32,
        Weariness = 1.3,
    };

    /// <summary>新しい住民の多いまち: young families, a third registered this quarter, few acquaintances.</summary>
    public static Setting Newcomers { get; } = new()
    {
        Key = "newcomers",
        Japanese = "新しい住民の多いまち",
        English = "Newcomers",
        People = 2_000,
        Districts = [.. CityMap.Districts.Where(d => d.Number is 1 or 2 or 3 or 8)],
        Lives = [0.56, 0.12, 0.18, 0.04, 0.06, 0.04],
        FieldWeights = [6, 6, 17, 5, 4, 5, 7, 8, 8, 10, 10, 8, 4, 7, 4, 6],
        CarShare = 0.55,
        NewcomerShare = 0.33,
        ForeignShare = 0.14,
        DisasterVolunteers = 0.05,
        NeedsPerWeekPerThousand = 6,
        NoticeDays = 14,
        AsksPerDayPerThousand = 4,
        Readiness = -0.05,
        KilometreCost = 0.24,
        Acquaintance = 0.5,
    };

    /// <summary>災害のあと: very many needs at once, at short notice; people are ready, and tire soon.</summary>
    public static Setting AfterDisaster { get; } = new()
    {
        Key = "after-disaster",
        Japanese = "災害のあと",
        English = "After a disaster",
        People = 3_000,
        Districts = CityMap.Districts,
        Lives = [0.44, 0.27, 0.1, 0.05, 0.06, 0.08],
        FieldWeights = [28, 5, 8, 12, 5, 9, 8, 1, 1, 3, 4, 6, 2, 3, 3, 22],
        CarShare = 0.5,
        NewcomerShare = 0.25,
        ForeignShare = 0.06,
        DisasterVolunteers = 0.25,
        NeedsPerWeekPerThousand = 12,
        NoticeDays = 7,
        AsksPerDayPerThousand = 8,
        Readiness = 0.6,
        KilometreCost = 0.26,
        Weariness = 1.6,
    };

    /// <summary>All five.</summary>
    public static IReadOnlyList<Setting> All { get; } = [SmallTown, City, AgeingSuburb, Newcomers, AfterDisaster];
}
