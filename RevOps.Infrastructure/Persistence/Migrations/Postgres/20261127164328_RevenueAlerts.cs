using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace RevOps.Infrastructure.Persistence.Migrations.Postgres
{
    /// <inheritdoc />
    public partial class RevenueAlerts : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "AccountAlertMarks",
                columns: table => new
                {
                    AccountId = table.Column<Guid>(type: "uuid", nullable: false),
                    FirstSeenAt = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    SeenAt = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_AccountAlertMarks", x => x.AccountId);
                    table.ForeignKey(
                        name: "FK_AccountAlertMarks_Accounts_AccountId",
                        column: x => x.AccountId,
                        principalTable: "Accounts",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "DealAlertMarks",
                columns: table => new
                {
                    DealId = table.Column<Guid>(type: "uuid", nullable: false),
                    FirstSeenAt = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    SeenAt = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    Mark = table.Column<string>(type: "text", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_DealAlertMarks", x => x.DealId);
                    table.ForeignKey(
                        name: "FK_DealAlertMarks_Deals_DealId",
                        column: x => x.DealId,
                        principalTable: "Deals",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "LeadAlertMarks",
                columns: table => new
                {
                    LeadId = table.Column<Guid>(type: "uuid", nullable: false),
                    SeenAt = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    IsHot = table.Column<bool>(type: "boolean", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_LeadAlertMarks", x => x.LeadId);
                    table.ForeignKey(
                        name: "FK_LeadAlertMarks_Leads_LeadId",
                        column: x => x.LeadId,
                        principalTable: "Leads",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "QuietHours",
                columns: table => new
                {
                    Scope = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    From = table.Column<TimeOnly>(type: "time without time zone", nullable: false),
                    To = table.Column<TimeOnly>(type: "time without time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_QuietHours", x => x.Scope);
                });

            migrationBuilder.CreateTable(
                name: "RevenueAlertRules",
                columns: table => new
                {
                    Kind = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    Rule = table.Column<string>(type: "text", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_RevenueAlertRules", x => x.Kind);
                });

            migrationBuilder.CreateTable(
                name: "RevenueAlerts",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    Kind = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    Severity = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    SubjectKey = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: false),
                    SubjectName = table.Column<string>(type: "character varying(300)", maxLength: 300, nullable: false),
                    DealId = table.Column<Guid>(type: "uuid", nullable: true),
                    AccountId = table.Column<Guid>(type: "uuid", nullable: true),
                    LeadId = table.Column<Guid>(type: "uuid", nullable: true),
                    OwnerId = table.Column<Guid>(type: "uuid", nullable: true),
                    TeamId = table.Column<Guid>(type: "uuid", nullable: true),
                    Cause = table.Column<string>(type: "character varying(300)", maxLength: 300, nullable: false),
                    Title = table.Column<string>(type: "character varying(300)", maxLength: 300, nullable: false),
                    Do = table.Column<string>(type: "character varying(300)", maxLength: 300, nullable: false),
                    Evidence = table.Column<string>(type: "text", nullable: false),
                    At = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    EndedAt = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_RevenueAlerts", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "RevenueNotices",
                columns: table => new
                {
                    AlertId = table.Column<Guid>(type: "uuid", nullable: false),
                    UserId = table.Column<Guid>(type: "uuid", nullable: false),
                    At = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    ShowAt = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    SnoozedAt = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    AcknowledgedAt = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_RevenueNotices", x => new { x.AlertId, x.UserId });
                    table.ForeignKey(
                        name: "FK_RevenueNotices_RevenueAlerts_AlertId",
                        column: x => x.AlertId,
                        principalTable: "RevenueAlerts",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "FK_RevenueNotices_Users_UserId",
                        column: x => x.UserId,
                        principalTable: "Users",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateIndex(
                name: "IX_DealAssessments_AsOf",
                table: "DealAssessments",
                column: "AsOf");

            migrationBuilder.CreateIndex(
                name: "IX_RevenueAlerts_AccountId",
                table: "RevenueAlerts",
                column: "AccountId");

            migrationBuilder.CreateIndex(
                name: "IX_RevenueAlerts_DealId",
                table: "RevenueAlerts",
                column: "DealId");

            migrationBuilder.CreateIndex(
                name: "IX_RevenueAlerts_EndedAt",
                table: "RevenueAlerts",
                column: "EndedAt");

            migrationBuilder.CreateIndex(
                name: "IX_RevenueAlerts_Kind_SubjectKey_Cause",
                table: "RevenueAlerts",
                columns: new[] { "Kind", "SubjectKey", "Cause" },
                unique: true,
                filter: "\"EndedAt\" IS NULL");

            migrationBuilder.CreateIndex(
                name: "IX_RevenueAlerts_LeadId",
                table: "RevenueAlerts",
                column: "LeadId");

            migrationBuilder.CreateIndex(
                name: "IX_RevenueNotices_AcknowledgedAt",
                table: "RevenueNotices",
                column: "AcknowledgedAt");

            migrationBuilder.CreateIndex(
                name: "IX_RevenueNotices_ShowAt",
                table: "RevenueNotices",
                column: "ShowAt");

            migrationBuilder.CreateIndex(
                name: "IX_RevenueNotices_UserId_AcknowledgedAt_ShowAt",
                table: "RevenueNotices",
                columns: new[] { "UserId", "AcknowledgedAt", "ShowAt" });
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "AccountAlertMarks");

            migrationBuilder.DropTable(
                name: "DealAlertMarks");

            migrationBuilder.DropTable(
                name: "LeadAlertMarks");

            migrationBuilder.DropTable(
                name: "QuietHours");

            migrationBuilder.DropTable(
                name: "RevenueAlertRules");

            migrationBuilder.DropTable(
                name: "RevenueNotices");

            migrationBuilder.DropTable(
                name: "RevenueAlerts");

            migrationBuilder.DropIndex(
                name: "IX_DealAssessments_AsOf",
                table: "DealAssessments");
        }
    }
}
