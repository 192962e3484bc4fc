export interface paths {
    "/public/district": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What the district says about itself */
        get: operations["getDistrict"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/public/classes": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Classes of problems that can be reported */
        get: operations["listPublicClasses"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/public/locate": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The areas that hold a position */
        get: operations["locatePoint"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/public/areas": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Polygons of one level as GeoJSON */
        get: operations["listAreaShapes"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/public/cases": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Released cases, newest first */
        get: operations["listPublicCases"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/public/figures": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The last thirty days */
        get: operations["getPublicFigures"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/public/photos/{photo_id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** A photo of a released case */
        get: operations["getPublicPhoto"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/uploads": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Announce a photo */
        post: operations["startUpload"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/uploads/{upload_id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** How far an upload is */
        get: operations["getUpload"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /** Send the next bytes; header Upload-Offset */
        patch: operations["appendUpload"];
        trace?: never;
    };
    "/reports/similar": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Open reports of the same class within 50 m and 24 h */
        get: operations["findSimilarReports"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/reports": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Report a problem */
        post: operations["createReport"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/reports/{tracking_code}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Follow a report */
        get: operations["getReport"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/reports/{tracking_code}/satisfaction": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Say whether it is settled */
        post: operations["rateReport"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/reports/{tracking_code}/reopening": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Ask for it to be done again */
        post: operations["reopenReport"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/reports/{tracking_code}/photos/{photo_id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** A photo of the report */
        get: operations["getReportPhoto"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/cases": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Cases in the caller's scope */
        get: operations["listCases"];
        put?: never;
        /** Report by staff, or fixed on the spot */
        post: operations["recordCase"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/session": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Who is signed in */
        get: operations["getSession"];
        put?: never;
        /** Sign in with name and password */
        post: operations["signIn"];
        /** Sign out */
        delete: operations["signOut"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/session/activation": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Sign a field device in with a printed code */
        post: operations["activateDevice"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/cases/figures": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The same filter in figures */
        get: operations["getCaseFigures"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/cases/map": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The same filter on the map */
        get: operations["getCaseMap"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/cases/export.csv": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The same filter as CSV */
        get: operations["exportCases"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/cases/{case_id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One case */
        get: operations["getCase"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/cases/{case_id}/suggestions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Who could take the case, and why */
        get: operations["listSuggestions"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/photos/{photo_id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** A photo of a case in scope */
        get: operations["getPhoto"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/events": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Server-sent events; resumes from Last-Event-ID */
        get: operations["streamEvents"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/cases/{case_id}/dispatch": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Give the case to a unit */
        post: operations["dispatchCase"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/cases/{case_id}/acceptance": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** The unit takes it on */
        post: operations["acceptCase"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/cases/{case_id}/return": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** The unit gives it back with a reason */
        post: operations["returnCase"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/cases/{case_id}/rectification": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** The unit reports it fixed */
        post: operations["submitRectification"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/cases/{case_id}/verification": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Passed: closed; not passed: back to the unit */
        post: operations["verifyCase"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/cases/{case_id}/rejection": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Turn the report down with a reason */
        post: operations["rejectCase"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/cases/{case_id}/release": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Let it appear in public, or take it back */
        post: operations["releaseCase"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/classes": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The catalogue in force */
        get: operations["listClasses"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/units": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Units and their open cases */
        get: operations["listUnits"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/territory/tree": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The territory in force */
        get: operations["listAreas"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/territory/areas/{area_id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One area and who answers for it */
        get: operations["getArea"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/accounts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Accounts by login */
        get: operations["listAccounts"];
        put?: never;
        /** Make an account */
        post: operations["createAccount"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/accounts/{account_id}/activation": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Print a one-time code */
        post: operations["issueActivation"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/accounts/{account_id}/sessions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /** Sign all its devices out */
        delete: operations["revokeSessions"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/roles": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Roles and what each may do */
        get: operations["listRoles"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api-keys": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Keys of other systems */
        get: operations["listApiKeys"];
        put?: never;
        /** Make a key; its secret is shown once */
        post: operations["createApiKey"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api-keys/{api_key_id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /** Revoke a key */
        delete: operations["revokeApiKey"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/journal/status": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Where the journal ends */
        get: operations["getJournalStatus"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/tiles/grids": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The edition whose grid tiles are served, and its levels */
        get: operations["getTileset"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/tiles/grids/{edition}/{z}/{x}/{y}.mvt": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Areas and their names as a vector tile; layers areas and labels */
        get: operations["getGridTile"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/tiles/cases/{z}/{x}/{y}.mvt": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Cases in scope and filter as a vector tile; groups with count and overdue, single cases with state */
        get: operations["getCaseTile"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/territory/figures": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** A choropleth: one figure for each area of a level */
        get: operations["listAreaValues"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/territory/find": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Areas by name or code, with their extent */
        get: operations["findAreas"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/public/grids/{code}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The grid that a plate's code names, and a point in it */
        get: operations["getPublicGrid"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/territory/plates": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Plates (网格公示牌) of the grids below an area */
        get: operations["listPlates"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/territory/areas/{area_id}/code.svg": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The QR code of a grid's plate: reports for this grid on the residents' site */
        get: operations["getPlateCode"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
}
export type webhooks = Record<string, never>;
export interface components {
    schemas: {
        AcceptCase: {
            version: number;
        };
        Account: {
            id: string;
            login: string;
            post_name?: components["schemas"]["Localized"] | null;
            unit_name?: components["schemas"]["Localized"] | null;
            role: string;
            role_name: components["schemas"]["Localized"];
            disabled: boolean;
            has_password: boolean;
            session_count: number;
            last_seen_at?: string | null;
        };
        AccountPage: {
            items: components["schemas"]["Account"][];
            next_cursor?: string | null;
        };
        ActivateDevice: {
            code: string;
        };
        Activation: {
            code: string;
            /** Format: date-time */
            expires_at: string;
        };
        ApiKey: {
            id: string;
            name: string;
            prefix: string;
            role: string;
            permissions?: string[] | null;
            area_id?: string | null;
            area_name?: components["schemas"]["Localized"] | null;
            unit_id?: string | null;
            unit_name?: components["schemas"]["Localized"] | null;
            /** Format: date-time */
            created_at: string;
            last_used_at?: string | null;
            revoked_at?: string | null;
        };
        ApiKeyList: {
            items: components["schemas"]["ApiKey"][];
        };
        AreaCard: {
            area: components["schemas"]["AreaNode"];
            ancestors: components["schemas"]["AreaRef"][];
            area_m2?: number | null;
            responsibles: components["schemas"]["AreaDuty"][];
        };
        AreaDuty: {
            duty: components["schemas"]["Localized"];
            unit_name: components["schemas"]["Localized"];
            post_name: components["schemas"]["Localized"];
        };
        AreaFigure: {
            area: components["schemas"]["AreaRef"];
            open: number;
            overdue: number;
        };
        AreaFind: {
            areas: components["schemas"]["AreaRef"][];
            bounds: number[];
        };
        AreaFindings: {
            items: components["schemas"]["AreaFind"][];
        };
        AreaLevel: {
            depth: number;
            code: string;
            name: components["schemas"]["Localized"];
        };
        AreaNode: {
            id: string;
            code: string;
            name: components["schemas"]["Localized"];
            depth: number;
            parent_id?: string | null;
            has_shape: boolean;
            open_count: number;
            overdue_count: number;
        };
        AreaRef: {
            id: string;
            code: string;
            name: components["schemas"]["Localized"];
            depth: number;
            level_name: components["schemas"]["Localized"];
        };
        AreaTotal: {
            value?: number | null;
            open: number;
            overdue: number;
            judged: number;
            on_time: number;
        };
        AreaTree: {
            edition_name: components["schemas"]["Localized"];
            /** Format: date-time */
            effective_from: string;
            levels: components["schemas"]["AreaLevel"][];
            areas: components["schemas"]["AreaNode"][];
        };
        AreaValue: {
            area_id: string;
            value?: number | null;
            open: number;
            overdue: number;
            judged: number;
            on_time: number;
        };
        AreaValues: {
            metric: string;
            depth: number;
            edition_id: string;
            total: components["schemas"]["AreaTotal"];
            items: components["schemas"]["AreaValue"][];
        };
        /** @enum {string} */
        CaseAction: "dispatch" | "accept" | "return_to_desk" | "submit_rectification" | "pass_verification" | "fail_verification" | "reject" | "rate" | "reopen" | "release" | "withdraw";
        CaseClass: {
            code: string;
            name: components["schemas"]["Localized"];
            short_name: components["schemas"]["Localized"];
            group: components["schemas"]["Group"];
            group_name: components["schemas"]["Localized"];
            hint: components["schemas"]["Localized"];
            responsible_role: string;
            is_component: boolean;
            conditions: components["schemas"]["ClassCondition"][];
        };
        CaseCluster: {
            position: components["schemas"]["Position"];
            count: number;
            overdue: number;
            case_id?: string | null;
            state?: components["schemas"]["CaseState"] | null;
            clock?: components["schemas"]["ClockState"] | null;
        };
        CaseDetail: {
            summary: components["schemas"]["CaseSummary"];
            areas: components["schemas"]["AreaRef"][];
            condition_text: components["schemas"]["Localized"];
            closing_condition: components["schemas"]["Localized"];
            photo_after_required: boolean;
            limit_text?: components["schemas"]["Localized"] | null;
            description?: string | null;
            contact_masked?: string | null;
            accuracy_m?: number | null;
            responsible?: components["schemas"]["Responsible"] | null;
            handled_by?: components["schemas"]["Localized"] | null;
            timeline: components["schemas"]["CaseEvent"][];
            before_photos: components["schemas"]["Photo"][];
            after_photos: components["schemas"]["Photo"][];
            similar: components["schemas"]["CaseSummary"][];
            clock_explained: components["schemas"]["ClockSpan"][];
            satisfied?: boolean | null;
            satisfaction_comment?: string | null;
            allowed_actions: components["schemas"]["CaseAction"][];
        };
        CaseEvent: {
            seq: number;
            kind: string;
            /** Format: date-time */
            occurred_at: string;
            /** Format: date-time */
            recorded_at: string;
            actor_name: components["schemas"]["Localized"];
            state: components["schemas"]["CaseState"];
            note?: string | null;
            reason?: string | null;
            unit_name?: components["schemas"]["Localized"] | null;
            photo_ids: string[];
        };
        CaseFigures: {
            open: number;
            overdue: number;
            due_today: number;
            to_verify: number;
            at_desk: number;
            on_time_rate?: number | null;
            by_group: components["schemas"]["GroupFigure"][];
            by_area: components["schemas"]["AreaFigure"][];
        };
        CaseMap: {
            clusters: components["schemas"]["CaseCluster"][];
            truncated: boolean;
        };
        CasePage: {
            items: components["schemas"]["CaseSummary"][];
            next_cursor?: string | null;
            total: number;
        };
        /** @enum {string} */
        CaseState: "reported" | "dispatched" | "handling" | "rectified" | "closed" | "rejected";
        CaseSummary: {
            id: string;
            number: string;
            class_code: string;
            class_name: components["schemas"]["Localized"];
            class_short_name: components["schemas"]["Localized"];
            group: components["schemas"]["Group"];
            state: components["schemas"]["CaseState"];
            clock: components["schemas"]["ClockState"];
            holder: components["schemas"]["Holder"];
            area?: components["schemas"]["AreaRef"] | null;
            address?: string | null;
            position?: components["schemas"]["Position"] | null;
            position_state: components["schemas"]["PositionState"];
            /** Format: date-time */
            reported_at: string;
            due_at?: string | null;
            closed_at?: string | null;
            source: components["schemas"]["Source"];
            released: boolean;
            reopened_count: number;
            version: number;
            thumbnail_id?: string | null;
            allowed_actions: components["schemas"]["CaseAction"][];
        };
        ClassCatalog: {
            edition_name: components["schemas"]["Localized"];
            /** Format: date-time */
            effective_from: string;
            classes: components["schemas"]["CaseClass"][];
        };
        ClassCondition: {
            code: string;
            text: components["schemas"]["Localized"];
            limit_text: components["schemas"]["Localized"];
            closing_condition: components["schemas"]["Localized"];
            photo_after_required: boolean;
        };
        ClassGroup: {
            code: components["schemas"]["Group"];
            name: components["schemas"]["Localized"];
            default_class_code: string;
        };
        ClassList: {
            groups: components["schemas"]["ClassGroup"][];
            classes: components["schemas"]["PublicClass"][];
        };
        ClockSpan: {
            /** Format: date-time */
            from: string;
            /** Format: date-time */
            to: string;
            counted_seconds: number;
        };
        /** @enum {string} */
        ClockState: "none" | "normal" | "due_soon" | "overdue" | "closed_on_time" | "closed_late";
        CreateAccount: {
            login: string;
            role: string;
            post_id?: string | null;
            unit_id?: string | null;
            area_id?: string | null;
            password?: string | null;
        };
        CreateApiKey: {
            name: string;
            role: string;
            permissions?: string[] | null;
            area_id?: string | null;
            unit_id?: string | null;
        };
        CreateReport: {
            class_code: string;
            condition_code?: string | null;
            position?: components["schemas"]["Position"] | null;
            accuracy_m?: number | null;
            address?: string | null;
            description?: string | null;
            photo_upload_ids: string[];
            contact_phone?: string | null;
        };
        CreatedApiKey: {
            api_key: components["schemas"]["ApiKey"];
            secret: string;
        };
        DispatchCase: {
            version: number;
            unit_id: string;
            note?: string | null;
        };
        District: {
            code: string;
            name: components["schemas"]["Localized"];
            organiser: components["schemas"]["Localized"];
            icp_number: string;
            police_number: string;
            site_code: string;
            time_zone: string;
            center: components["schemas"]["Position"];
            bounds: number[];
            locales: string[];
        };
        /** @enum {string} */
        Group: "litter" | "parking" | "leaflets" | "street_trade" | "damage" | "lobby" | "other";
        GroupFigure: {
            group: components["schemas"]["Group"];
            name: components["schemas"]["Localized"];
            open: number;
            overdue: number;
        };
        Holder: {
            /** @enum {string} */
            kind: "none" | "desk" | "unit";
            unit_id?: string | null;
            unit_name?: components["schemas"]["Localized"] | null;
        };
        JournalStatus: {
            count: number;
            head_seq: number;
            head_hash: string;
        };
        Localized: {
            "zh-CN": string;
            en: string;
        };
        Located: {
            areas: components["schemas"]["AreaRef"][];
            ambiguous: boolean;
            inside: boolean;
        };
        MapLevel: {
            layer: string;
            depth: number;
            name: components["schemas"]["Localized"];
            drawn_count: number;
        };
        MapTileset: {
            edition_id: string;
            max_zoom: number;
            bounds: number[];
            levels: components["schemas"]["MapLevel"][];
        };
        Permission: {
            name: string;
            title: components["schemas"]["Localized"];
        };
        Photo: {
            id: string;
            width: number;
            height: number;
            taken_at?: string | null;
            position?: components["schemas"]["Position"] | null;
        };
        Plate: {
            areas: components["schemas"]["AreaRef"][];
            area_m2?: number | null;
            duties: components["schemas"]["PlateDuty"][];
            map?: components["schemas"]["PlateMap"] | null;
        };
        PlateDuty: {
            duty: components["schemas"]["Localized"];
            unit_name: components["schemas"]["Localized"];
            post_name: components["schemas"]["Localized"];
            area_name: components["schemas"]["Localized"];
        };
        PlateList: {
            items: components["schemas"]["Plate"][];
            total: number;
        };
        PlateMap: {
            path: string;
            x: number;
            y: number;
            metres: number;
            neighbours: components["schemas"]["PlateNeighbour"][];
        };
        PlateNeighbour: {
            name: components["schemas"]["Localized"];
            path: string;
            x?: number | null;
            y?: number | null;
        };
        Position: {
            /** @description degrees east, WGS 84 */
            lon: number;
            /** @description degrees north, WGS 84 */
            lat: number;
        };
        /** @enum {string} */
        PositionState: "known" | "unknown" | "ambiguous" | "outside";
        Problem: {
            type: string;
            title: string;
            status: number;
            code: string;
            detail: string;
            request_id: string;
            params: {
                [key: string]: string;
            };
            errors: {
                pointer: string;
                rule: string;
                detail: string;
                params: {
                    [key: string]: string;
                };
            }[];
        };
        PublicCase: {
            id: string;
            number: string;
            class_name: components["schemas"]["Localized"];
            state: components["schemas"]["PublicState"];
            position?: components["schemas"]["Position"] | null;
            area_name: components["schemas"]["Localized"];
            address?: string | null;
            /** Format: date-time */
            reported_at: string;
            closed_at?: string | null;
            before_photo_id?: string | null;
            after_photo_id?: string | null;
        };
        PublicCasePage: {
            items: components["schemas"]["PublicCase"][];
            next_cursor?: string | null;
        };
        PublicClass: {
            code: string;
            name: components["schemas"]["Localized"];
            short_name: components["schemas"]["Localized"];
            group: components["schemas"]["Group"];
            hint: components["schemas"]["Localized"];
            conditions: components["schemas"]["PublicCondition"][];
        };
        PublicCondition: {
            code: string;
            text: components["schemas"]["Localized"];
            limit_text: components["schemas"]["Localized"];
        };
        PublicEvent: {
            /** Format: date-time */
            at: string;
            kind: string;
            state: components["schemas"]["PublicState"];
            text?: components["schemas"]["Localized"] | null;
        };
        PublicFigures: {
            days: number;
            received: number;
            closed: number;
            median_hours?: number | null;
            not_on_time: number;
            reopened: number;
        };
        PublicGrid: {
            areas: components["schemas"]["AreaRef"][];
            position?: components["schemas"]["Position"] | null;
        };
        /** @enum {string} */
        PublicState: "submitted" | "accepted" | "handling" | "verifying" | "closed" | "rejected";
        RateReport: {
            satisfied: boolean;
            comment?: string | null;
        };
        RecordCase: {
            class_code: string;
            condition_code?: string | null;
            position?: components["schemas"]["Position"] | null;
            accuracy_m?: number | null;
            address?: string | null;
            description?: string | null;
            photo_upload_ids: string[];
            fixed_on_the_spot: boolean;
            after_photo_upload_ids?: string[] | null;
            source?: components["schemas"]["Source"] | null;
        };
        RejectCase: {
            version: number;
            reason: string;
        };
        ReleaseCase: {
            version: number;
            released: boolean;
        };
        ReopenReport: {
            reason: string;
        };
        ReportReceipt: {
            tracking_code: string;
            number: string;
            state: components["schemas"]["PublicState"];
            class_name: components["schemas"]["Localized"];
            areas: components["schemas"]["AreaRef"][];
            position_state: components["schemas"]["PositionState"];
            responsible?: components["schemas"]["Responsible"] | null;
            due_at?: string | null;
            limit_text?: components["schemas"]["Localized"] | null;
        };
        Responsible: {
            unit_name: components["schemas"]["Localized"];
            post_name: components["schemas"]["Localized"];
            reason: components["schemas"]["Localized"];
        };
        ReturnCase: {
            version: number;
            reason: string;
        };
        Role: {
            name: string;
            title: components["schemas"]["Localized"];
            permissions: components["schemas"]["Permission"][];
        };
        RoleList: {
            items: components["schemas"]["Role"][];
        };
        Session: {
            account: components["schemas"]["SessionAccount"];
            permissions: string[];
            csrf_token: string;
            scope_areas: components["schemas"]["AreaRef"][];
            /** Format: date-time */
            expires_at: string;
            idle_timeout_seconds: number;
        };
        SessionAccount: {
            id: string;
            login: string;
            post_name: components["schemas"]["Localized"];
            unit_name: components["schemas"]["Localized"];
            role: string;
            role_name: components["schemas"]["Localized"];
        };
        SignIn: {
            login: string;
            password: string;
        };
        SimilarReport: {
            class_name: components["schemas"]["Localized"];
            state: components["schemas"]["PublicState"];
            distance_m: number;
            /** Format: date-time */
            reported_at: string;
            tracking_hint?: string | null;
        };
        SimilarReports: {
            items: components["schemas"]["SimilarReport"][];
        };
        /** @enum {string} */
        Source: "resident" | "collector" | "leader" | "hotline" | "media" | "video" | "open311" | "inspection" | "external";
        StartUpload: {
            size: number;
        };
        SubmitRectification: {
            version: number;
            note: string;
            photo_upload_ids: string[];
        };
        Suggestion: {
            unit: components["schemas"]["UnitRef"];
            post_name?: components["schemas"]["Localized"] | null;
            reason: components["schemas"]["Localized"];
            open_count: number;
            on_time_rate?: number | null;
        };
        SuggestionList: {
            items: components["schemas"]["Suggestion"][];
        };
        TrackedReport: {
            tracking_code: string;
            number: string;
            state: components["schemas"]["PublicState"];
            class_name: components["schemas"]["Localized"];
            areas: components["schemas"]["AreaRef"][];
            position_state: components["schemas"]["PositionState"];
            responsible?: components["schemas"]["Responsible"] | null;
            due_at?: string | null;
            limit_text?: components["schemas"]["Localized"] | null;
            /** Format: date-time */
            reported_at: string;
            closed_at?: string | null;
            description?: string | null;
            address?: string | null;
            position?: components["schemas"]["Position"] | null;
            timeline: components["schemas"]["PublicEvent"][];
            before_photo_ids: string[];
            after_photo_ids: string[];
            rejection_reason?: string | null;
            satisfied?: boolean | null;
            allowed_actions: components["schemas"]["CaseAction"][];
        };
        Unit: {
            id: string;
            code: string;
            name: components["schemas"]["Localized"];
            role: string;
            parent_id?: string | null;
            open_count: number;
        };
        UnitList: {
            items: components["schemas"]["Unit"][];
        };
        UnitRef: {
            id: string;
            code: string;
            name: components["schemas"]["Localized"];
        };
        Upload: {
            id: string;
            offset: number;
            size: number;
            complete: boolean;
            photo?: components["schemas"]["UploadPhoto"] | null;
        };
        UploadPhoto: {
            width: number;
            height: number;
            position?: components["schemas"]["Position"] | null;
            taken_at?: string | null;
        };
        VerifyCase: {
            version: number;
            passed: boolean;
            reason?: string | null;
            note?: string | null;
            photo_upload_ids?: string[] | null;
        };
    };
    responses: never;
    parameters: never;
    requestBodies: never;
    headers: never;
    pathItems: never;
}
export type $defs = Record<string, never>;
export interface operations {
    getDistrict: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["District"];
                };
            };
            /** @description Problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listPublicClasses: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ClassList"];
                };
            };
            /** @description Problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    locatePoint: {
        parameters: {
            query?: {
                lon?: number;
                lat?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Located"];
                };
            };
            /** @description Problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listAreaShapes: {
        parameters: {
            query?: {
                depth?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/geo+json": string;
                };
            };
            /** @description Problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listPublicCases: {
        parameters: {
            query?: {
                bbox?: string;
                state?: string;
                with_photos?: boolean;
                cursor?: string;
                limit?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PublicCasePage"];
                };
            };
            /** @description Problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getPublicFigures: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PublicFigures"];
                };
            };
            /** @description Problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getPublicPhoto: {
        parameters: {
            query?: {
                size?: string;
            };
            header?: never;
            path: {
                photo_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "image/jpeg": string;
                };
            };
            /** @description Problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    startUpload: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["StartUpload"];
            };
        };
        responses: {
            /** @description OK */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Upload"];
                };
            };
            /** @description Problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getUpload: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                upload_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Upload"];
                };
            };
            /** @description Problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    appendUpload: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                upload_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/octet-stream": string;
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Upload"];
                };
            };
            /** @description Problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    findSimilarReports: {
        parameters: {
            query?: {
                class_code?: string;
                lon?: number;
                lat?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SimilarReports"];
                };
            };
            /** @description Problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    createReport: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CreateReport"];
            };
        };
        responses: {
            /** @description OK */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ReportReceipt"];
                };
            };
            /** @description Problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getReport: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                tracking_code: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TrackedReport"];
                };
            };
            /** @description Problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    rateReport: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                tracking_code: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RateReport"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TrackedReport"];
                };
            };
            /** @description Problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    reopenReport: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                tracking_code: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ReopenReport"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TrackedReport"];
                };
            };
            /** @description Problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getReportPhoto: {
        parameters: {
            query?: {
                size?: string;
            };
            header?: never;
            path: {
                tracking_code: string;
                photo_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "image/jpeg": string;
                };
            };
            /** @description Problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listCases: {
        parameters: {
            query?: {
                state?: string;
                clock?: string;
                area_id?: string;
                class_code?: string;
                group?: components["schemas"]["Group"];
                unit_id?: string;
                source?: components["schemas"]["Source"];
                q?: string;
                bbox?: string;
                reported_from?: string;
                reported_to?: string;
                mine?: boolean;
                sort?: string;
                cursor?: string;
                limit?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CasePage"];
                };
            };
            /** @description Problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    recordCase: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RecordCase"];
            };
        };
        responses: {
            /** @description OK */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CaseDetail"];
                };
            };
            /** @description Problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getSession: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Session"];
                };
            };
            /** @description Problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    signIn: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SignIn"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Session"];
                };
            };
            /** @description Problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    signOut: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    activateDevice: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ActivateDevice"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Session"];
                };
            };
            /** @description Problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getCaseFigures: {
        parameters: {
            query?: {
                state?: string;
                clock?: string;
                area_id?: string;
                class_code?: string;
                group?: components["schemas"]["Group"];
                unit_id?: string;
                source?: components["schemas"]["Source"];
                q?: string;
                bbox?: string;
                reported_from?: string;
                reported_to?: string;
                mine?: boolean;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CaseFigures"];
                };
            };
            /** @description Problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getCaseMap: {
        parameters: {
            query?: {
                state?: string;
                clock?: string;
                area_id?: string;
                class_code?: string;
                group?: components["schemas"]["Group"];
                unit_id?: string;
                source?: components["schemas"]["Source"];
                q?: string;
                bbox?: string;
                reported_from?: string;
                reported_to?: string;
                mine?: boolean;
                zoom?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CaseMap"];
                };
            };
            /** @description Problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    exportCases: {
        parameters: {
            query?: {
                state?: string;
                clock?: string;
                area_id?: string;
                class_code?: string;
                group?: components["schemas"]["Group"];
                unit_id?: string;
                source?: components["schemas"]["Source"];
                q?: string;
                bbox?: string;
                reported_from?: string;
                reported_to?: string;
                mine?: boolean;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "text/csv": string;
                };
            };
            /** @description Problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getCase: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                case_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CaseDetail"];
                };
            };
            /** @description Problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listSuggestions: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                case_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SuggestionList"];
                };
            };
            /** @description Problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getPhoto: {
        parameters: {
            query?: {
                size?: string;
            };
            header?: never;
            path: {
                photo_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "image/jpeg": string;
                };
            };
            /** @description Problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    streamEvents: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "text/event-stream": string;
                };
            };
            /** @description Problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    dispatchCase: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                case_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["DispatchCase"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CaseDetail"];
                };
            };
            /** @description Problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    acceptCase: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                case_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["AcceptCase"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CaseDetail"];
                };
            };
            /** @description Problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    returnCase: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                case_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ReturnCase"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CaseDetail"];
                };
            };
            /** @description Problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    submitRectification: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                case_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SubmitRectification"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CaseDetail"];
                };
            };
            /** @description Problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    verifyCase: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                case_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["VerifyCase"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CaseDetail"];
                };
            };
            /** @description Problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    rejectCase: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                case_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RejectCase"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CaseDetail"];
                };
            };
            /** @description Problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    releaseCase: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                case_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ReleaseCase"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CaseDetail"];
                };
            };
            /** @description Problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listClasses: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ClassCatalog"];
                };
            };
            /** @description Problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listUnits: {
        parameters: {
            query?: {
                q?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["UnitList"];
                };
            };
            /** @description Problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listAreas: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AreaTree"];
                };
            };
            /** @description Problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getArea: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                area_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AreaCard"];
                };
            };
            /** @description Problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listAccounts: {
        parameters: {
            query?: {
                q?: string;
                cursor?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AccountPage"];
                };
            };
            /** @description Problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    createAccount: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CreateAccount"];
            };
        };
        responses: {
            /** @description OK */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Account"];
                };
            };
            /** @description Problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    issueActivation: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                account_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Activation"];
                };
            };
            /** @description Problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    revokeSessions: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                account_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listRoles: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RoleList"];
                };
            };
            /** @description Problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listApiKeys: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ApiKeyList"];
                };
            };
            /** @description Problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    createApiKey: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CreateApiKey"];
            };
        };
        responses: {
            /** @description OK */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CreatedApiKey"];
                };
            };
            /** @description Problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    revokeApiKey: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                api_key_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getJournalStatus: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["JournalStatus"];
                };
            };
            /** @description Problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getTileset: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MapTileset"];
                };
            };
            /** @description Problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getGridTile: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                edition: string;
                z: string;
                x: string;
                y: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/vnd.mapbox-vector-tile": string;
                };
            };
            /** @description Problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getCaseTile: {
        parameters: {
            query?: {
                state?: string;
                clock?: string;
                area_id?: string;
                class_code?: string;
                group?: components["schemas"]["Group"];
                unit_id?: string;
                source?: components["schemas"]["Source"];
                q?: string;
                bbox?: string;
                reported_from?: string;
                reported_to?: string;
                mine?: boolean;
            };
            header?: never;
            path: {
                z: string;
                x: string;
                y: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/vnd.mapbox-vector-tile": string;
                };
            };
            /** @description Problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listAreaValues: {
        parameters: {
            query?: {
                metric?: string;
                depth?: number;
                area_id?: string;
                class_code?: string;
                group?: components["schemas"]["Group"];
                reported_from?: string;
                reported_to?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AreaValues"];
                };
            };
            /** @description Problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    findAreas: {
        parameters: {
            query?: {
                q?: string;
                area_id?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AreaFindings"];
                };
            };
            /** @description Problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getPublicGrid: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                code: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PublicGrid"];
                };
            };
            /** @description Problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listPlates: {
        parameters: {
            query?: {
                area_id?: string;
                offset?: number;
                limit?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PlateList"];
                };
            };
            /** @description Problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getPlateCode: {
        parameters: {
            query?: {
                site?: string;
            };
            header?: never;
            path: {
                area_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "image/svg+xml": string;
                };
            };
            /** @description Problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
}
